package org.aigaq.ingest.read.dom;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomTest {
  private static String shape(String html) {
    Dom dom = Dom.parse(html);
    StringBuilder out = new StringBuilder();
    shape(dom, dom.body(), out);
    return out.toString();
  }

  private static void shape(Dom dom, int node, StringBuilder out) {
    if (dom.isText(node)) {
      dom.append(node, out);
      return;
    }
    out.append(dom.tag(node).name().toLowerCase(java.util.Locale.ROOT)).append('(');
    for (int i = node + 1; i < dom.end(node); i = dom.end(i)) {
      shape(dom, i, out);
    }
    out.append(')');
  }

  @Test
  void whatIsLeftOpenIsClosedAsABrowserDoes() {
    assertThat(shape("<p>a<p>b<div>c</div>")).isEqualTo("body(p(a)p(b)div(c))");
    assertThat(shape("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"))
        .isEqualTo("body(ul(li(a)li(bul(li(c)))li(d)))");
    assertThat(shape("<table><tr><td>a<td>b<tr><td>c</table>d"))
        .isEqualTo("body(table(tr(td(a)td(b))tr(td(c)))d)");
    assertThat(shape("<div><span>a</div>b</span>c")).isEqualTo("body(div(span(a))bc)");
    assertThat(shape("<dl><dt>a<dd>b<dt>c</dl>")).isEqualTo("body(dl(dt(a)dd(b)dt(c)))");
    assertThat(shape("<h2>a<h3>b</h2>c")).isEqualTo("body(h2(a)h3(b)c)");
  }

  @Test
  void aLinkThatEndsInsideOfABlockEndsThere() {
    Dom dom = Dom.parse("<a href=x><div>in</a>out</div>");
    int[] texts = java.util.stream.IntStream.range(0, dom.size()).filter(dom::isText).toArray();
    assertThat(dom.inLink(texts[0])).isTrue();
    assertThat(dom.inLink(texts[1])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- a > b --><p>x<!---->y<!--> z --!>w",
        "<script>if (a</b/.test('<!--<script>')) {}</script>-->'</script>x",
        "<p title='a>b' data-x=\"<p>\">x</p>",
        "<style>p > a { content: '</p>' }</style>x",
        "<title>a</p>b</title>x",
        "<textarea><p>x</textarea>y",
        "a < b <3 &lt;c&gt; &amp;amp; &#8217;&#151;&nbsp;&copy;&notit;",
        "<?php echo 1 ?>x</>y</ z>w",
        "<p>x<svg><path d='M0'/><g><title>no</title></g></svg>y",
        "<select><option>a<option>b</select>c",
        "<p>x<b>y<p>z</b>w",
        "<p>a<noscript><p>x</p></noscript>y",
        "<div/>x<br/>y</br>z",
        "<form>a<form>b</form>c</form>d",
        "<body><p>x</body></html><p>y"
      })
  void theTextIsAsJsoupHasIt(String html) {
    var page = Jsoup.parse(html);
    page.select("svg").remove();
    Dom dom = Dom.parse(html);
    assertThat(dom.text(dom.body()).replace(" ", ""))
        .isEqualTo(org.aigaq.ingest.read.text.Texts.fold(page.body().text()).replace(" ", ""));
  }

  @Test
  void attributesAreReadOnceAndDecoded() {
    Dom dom = Dom.parse("<a HREF='/?a=1&amp;b=2' href=no class=x rel=\"n m\" onclick=f()>t</a>");
    int link = dom.body() + 1;
    assertThat(dom.attr(link, Attr.HREF)).isEqualTo("/?a=1&b=2");
    assertThat(dom.attr(link, Attr.CLASS)).isEqualTo("x");
    assertThat(dom.attr(link, Attr.ID)).isEmpty();
  }

  @Test
  void depthAndSizeAreBounded() {
    Dom deep = Dom.parse("<div>".repeat(300_000) + "x" + "</div>".repeat(300_000) + "<p>y");
    assertThat(deep.size()).isLessThan(1_000);
    assertThat(deep.text(deep.body())).isEqualTo("x y");
    assertThat(Dom.parse("<i>".repeat(900_000)).size()).isLessThan(400_000);
    assertThat(Dom.parse("<p>x".repeat(900_000)).size()).isLessThan(700_000);
  }

  @Test
  void whatNeverEndsIsCutOff() {
    assertThat(shape("<p>x<a href='y")).isEqualTo("body(p(x))");
    assertThat(shape("<p>x<script>y")).isEqualTo("body(p(xscript()))");
    assertThat(shape("<p>x<!-- y")).isEqualTo("body(p(x))");
  }
}
