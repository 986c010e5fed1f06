package org.aigaq.ingest.read.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A feed's elements as they stand.
///
/// @param link the page that it is the feed of
/// @param base what its relative links resolve against
record RawFeed(
    @Nullable String title,
    @Nullable String link,
    @Nullable String id,
    String base,
    @Nullable Duration ttl,
    List<Element> items) {
  private static final int MAX_ITEMS = 5_000;
  private static final Pattern PARAMETER = Pattern.compile("&(?=[A-Za-z]\\w{0,30}=)");
  private static final String OPEN = "<![CDATA[";
  private static final String CLOSE = "]]>";
  private static final Set<String> OTHER_ITEMS = Set.of("news", "article", "post", "record", "row");

  /// @param mend put back what lost end tags have displaced
  static Optional<RawFeed> parse(String xml, String url, Instant now, boolean mend) {
    Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
    Document document = Jsoup.parse(parameters(xml), url, parser);
    if (mend) {
      Lift.mend(document);
    }
    Element root = document.firstElementChild();
    return root == null ? Optional.empty() : Optional.of(of(document, root, url, now));
  }

  /// The `&copy=3` of an address is no sign of copyright. What stands in sections is left as it is.
  private static String parameters(String xml) {
    StringBuilder out = new StringBuilder(xml.length() + 100);
    int at = 0;
    int open = xml.indexOf(OPEN);
    int close = open < 0 ? -1 : xml.indexOf(CLOSE, open);
    while (close >= 0) {
      out.append(PARAMETER.matcher(xml.substring(at, open)).replaceAll("&amp;"));
      out.append(xml, open, close);
      at = close;
      open = xml.indexOf(OPEN, at);
      close = open < 0 ? -1 : xml.indexOf(CLOSE, open);
    }
    return out.append(PARAMETER.matcher(xml.substring(at)).replaceAll("&amp;")).toString();
  }

  private static RawFeed of(Document document, Element root, String url, Instant now) {
    Element channel = channel(root);
    String title =
        Node.children(channel, "title").stream()
            .map(FieldText::plain)
            .filter(t -> !t.isEmpty())
            .findFirst()
            .orElse(null);
    String id = Node.text(channel, "id");
    return new RawFeed(
        title,
        link(channel, url),
        id == null ? Texts.orNull(channel.attr("rdf:about")) : Texts.orNull(id),
        base(channel, url),
        Freshness.of(channel, now),
        items(document));
  }

  private static Element channel(Element root) {
    List<Element> channels = Node.children(root, "channel");
    return channels.isEmpty() ? root : channels.getFirst();
  }

  /// Items wherever broken mark-up has left them, of every feed that the text holds.
  private static List<Element> items(Document document) {
    List<Element> items = new ArrayList<>();
    document.stream().filter(Node::isItem).limit(MAX_ITEMS).forEach(items::add);
    if (items.isEmpty()) {
      document.stream()
          .filter(e -> OTHER_ITEMS.contains(Node.local(e)) && leadsSomewhere(e))
          .limit(MAX_ITEMS)
          .forEach(items::add);
    }
    return items;
  }

  private static boolean leadsSomewhere(Element element) {
    return !Node.children(element, "link").isEmpty() || !Node.children(element, "url").isEmpty();
  }

  private static @Nullable String link(Element channel, String url) {
    for (Element link : Node.children(channel, "link")) {
      String to = link.hasAttr("href") ? link.attr("href") : link.wholeText();
      String rel = link.attr("rel").toLowerCase(Locale.ROOT);
      if ((rel.isEmpty() || rel.equals("alternate")) && !to.isBlank()) {
        return Urls.resolve(ownBase(link, url), to).orElse(null);
      }
    }
    return Urls.resolve(url, channel.attr("href")).orElse(null);
  }

  private static String base(Element channel, String url) {
    String link = link(channel, url);
    return Node.bases(channel).isEmpty() && link != null ? link : ownBase(channel, url);
  }

  private static String ownBase(Element element, String url) {
    String base = url;
    for (String outer : Node.bases(element).reversed()) {
      base = Urls.resolve(base, outer).orElse(base);
    }
    return base;
  }
}
