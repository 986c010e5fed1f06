package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;

import java.util.ArrayList;
import java.util.List;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Event;

/// Noise within a page: N01 to N08, N11 to N14, N16, N17, N19 to N21.
final class NoiseScenarios {

  private static final double EVER = Double.MAX_VALUE;

  static final List<Scenario> ALL =
      List.of(
          of("N01", "identical bytes, new ETag and Date", NoiseScenarios::sameBytes),
          of("N02", "304 for ever", NoiseScenarios::notModified),
          of("N03", "view counter from 120 to 19,656", NoiseScenarios::views),
          of("N04", "“3 hours ago” becomes “yesterday”", NoiseScenarios::relativeTimes),
          of("N05", "related, ads and rates rotate at every fetch", NoiseScenarios::ads),
          of("N06", "comments from 0 to 57, inside the article", NoiseScenarios::comments),
          of("N07", "token, nonce and session id in every link", NoiseScenarios::sessions),
          of("N08", "image host, version and srcset change", NoiseScenarios::images),
          of("N11", "once in a wrong charset", NoiseScenarios::mojibake),
          of("N12", "quotes, dashes, spaces, soft hyphens, ё", NoiseScenarios::typography),
          of("N13", "one typing error mended", NoiseScenarios::typo),
          of("N14", "paragraphs split anew, same words", NoiseScenarios::paragraphs),
          of("N16", "two headlines alternate", NoiseScenarios::twoHeadlines),
          of("N17", "modification date moves nightly", NoiseScenarios::modified),
          of("N19", "once in Latin script", NoiseScenarios::latinScript),
          of("N20", "Latin letters in Cyrillic words mended", NoiseScenarios::lookAlikes),
          of("N21", "a live blog grows", NoiseScenarios::liveBlog));

  private NoiseScenarios() {}

  private static void sameBytes(Stage s) {
    s.layer(
        (ask, page) ->
            ask.article().isEmpty()
                ? page
                : Html.with(
                    ask.page(Stage.MAIN, ask.path(), 1), "ETag", "\"" + ask.count() + "\""));
    s.expect().quiet();
  }

  private static void notModified(Stage s) {
    s.layer(
        (ask, page) -> {
          if (ask.article().isEmpty()) {
            return page;
          }
          String tag = "\"v1-" + ask.article() + "\"";
          return tag.equals(ask.request().headers().get("if-none-match"))
              ? new Page(304, java.util.Map.of("ETag", tag), "", page.encoding())
              : Html.with(page, "ETag", tag);
        });
    s.expect().quiet();
  }

  private static void views(Stage s) {
    s.target(
        0,
        EVER,
        (ask, page) -> {
          Page numbered = ask.page(Stage.MAIN, ask.path(), 120 + ask.count() * 211);
          return Html.beforeText(
              numbered,
              s.article(s.target()),
              "<div class=\"info\">02.02.2026, 20:53 <i></i> "
                  + (120 + ask.count() * 97)
                  + "</div>");
        });
    s.expect().quiet();
  }

  private static void relativeTimes(Stage s) {
    List<String> times =
        switch (s.cast().language()) {
          case "kk" -> List.of("2 сағат бұрын", "кеше", "2 күн бұрын");
          case "ru" -> List.of("3 часа назад", "вчера", "позавчера");
          default -> List.of("3 hours ago", "yesterday", "2 days ago");
        };
    s.articles(
        0,
        EVER,
        (ask, page) -> {
          String said = times.get((int) Math.min(2, ask.time() / 15));
          return Html.beforeText(
              page, s.article(ask.article()), "<p class=\"when\">" + said + "</p>");
        });
    s.expect().quiet();
  }

  private static void ads(Stage s) {
    List<String> ads =
        List.of(
            "Ремонт окон со скидкой 40%",
            "Курс английского за 3 недели",
            "USD 518,42 EUR 601,10 RUB 6,21",
            "USD 521,07 EUR 598,83 RUB 6,35",
            "Новостройки у парка: осталось 12 квартир");
    s.articles(
        0,
        EVER,
        (ask, page) -> {
          String one = ads.get((int) (ask.count() % ads.size()));
          String two = ads.get((int) ((ask.count() * 3 + 1) % ads.size()));
          Page above =
              Html.beforeText(
                  page,
                  s.article(ask.article()),
                  "<div class=\"banner\"><a href=\"/ad\">" + one + "</a></div>");
          return Html.afterText(
              above,
              s.article(ask.article()),
              "<div class=\"promo\"><a href=\"/ad\">" + two + "</a></div>");
        });
    s.expect().quiet();
  }

  private static void comments(Stage s) {
    List<String> said = new ArrayList<>();
    List<String> words =
        List.of("Поддерживаю.", "А где ответ акимата?", "Сондай-ақ бізде де.", "Well said.");
    for (int i = 0; i < 57; i++) {
      said.add(
          "<li><b>user"
              + i
              + "</b> <span>"
              + words.get(i % words.size())
              + " "
              + (i + 1)
              + "</span></li>");
    }
    s.target(
        s.act(),
        EVER,
        (ask, page) -> {
          int count = (int) Math.min(57, (ask.time() - s.act()) * 2);
          return Html.afterText(
              page,
              s.article(s.target()),
              "<section class=\"comments\"><h3>"
                  + count
                  + "</h3><ul>"
                  + String.join("", said.subList(0, count))
                  + "</ul></section>");
        });
    s.expect().quiet();
  }

  private static void sessions(Stage s) {
    s.all(
        0,
        EVER,
        (ask, page) ->
            page.body().startsWith("<?xml")
                ? page
                : Html.body(
                    page,
                    body ->
                        body.replaceAll(
                            "href=\"(/[^\"#?]*)\"",
                            "href=\"$1?sid="
                                + Long.toHexString(ask.count() * 2654435761L)
                                + "\"")));
    s.expect().quiet();
  }

  private static void images(Stage s) {
    s.articles(
        0,
        EVER,
        (ask, page) -> {
          String host = ask.time() < s.act() ? "cdn1" : "cdn2";
          long version = ask.count() % 7;
          String image = "https://" + host + ".example.kz/i/" + ask.article() + ".jpg?v=" + version;
          Page named = Html.head(page, "<meta property=\"og:image\" content=\"" + image + "\">\n");
          return Html.beforeText(
              named,
              s.article(ask.article()),
              "<figure><img src=\"%s\" srcset=\"%s&amp;w=640 640w\" alt=\"\"></figure>"
                  .formatted(image, image));
        });
    s.expect().quiet();
  }

  private static void mojibake(Stage s) {
    s.cast().in(s.cast().language().equals("en") ? "ru" : s.cast().language());
    s.target(
        s.act(),
        s.act() + 2.5,
        (ask, page) ->
            new Page(
                page.status(),
                page.headers(),
                page.body(),
                java.nio.charset.Charset.forName("windows-1251")));
    s.expect().quiet();
  }

  private static void typography(Stage s) {
    Article text = s.article(s.target());
    List<String> plain =
        text.paragraphs().stream()
            .map(p -> p.replaceAll("[«»“”]", "\"").replace("—", "-").replace('ё', 'е'))
            .toList();
    s.cast().text(text.title(), plain);
    List<String> fine =
        text.paragraphs().stream()
            .map(
                p ->
                    p.replaceFirst(" ", "\u00a0")
                        .replaceFirst("(\\p{L}{4})(\\p{L}{4})", "$1\u00ad$2"))
            .toList();
    s.at(s.act(), new Event.Reprint(s.target(), null, fine));
    s.expect().quiet();
  }

  private static void typo(Stage s) {
    Story story = Story.of(s.cast().language(), s.random());
    s.cast().text(story.title(), story.with(story.typo()));
    s.at(s.act(), new Event.Reprint(s.target(), null, story.paragraphs()));
    s.expect().quiet();
  }

  private static void paragraphs(Stage s) {
    List<String> split = new ArrayList<>();
    for (String paragraph : s.article(s.target()).paragraphs()) {
      int end = paragraph.indexOf(". ");
      if (end < 0) {
        split.add(paragraph);
      } else {
        split.add(paragraph.substring(0, end + 1));
        split.add(paragraph.substring(end + 2));
      }
    }
    s.at(s.act(), new Event.Reprint(s.target(), null, split));
    s.expect().quiet();
  }

  private static void twoHeadlines(Stage s) {
    Story story = Story.of(s.cast().language(), s.random());
    s.cast().text(story.title(), story.paragraphs());
    s.at(s.act(), new Event.Test(s.target(), story.rivalTitle()));
    s.expect().quiet();
  }

  private static void modified(Stage s) {
    s.articles(
        0,
        EVER,
        (ask, page) ->
            Html.head(
                page,
                "<meta property=\"article:modified_time\" content=\"2026-11-%02dT03:00:00+05:00\">\n"
                    .formatted(1 + (int) Math.min(20, ask.time() / 5))));
    s.expect().quiet();
  }

  private static void latinScript(Stage s) {
    s.cast().in("kk");
    Article text = s.article(s.target());
    s.at(
        s.act(),
        new Event.Reprint(
            text.id(),
            Letters.latin(text.title()),
            text.paragraphs().stream().map(Letters::latin).toList()));
    s.at(s.act() + 4, new Event.Reprint(text.id(), text.title(), text.paragraphs()));
    s.expect().quiet();
  }

  private static void lookAlikes(Stage s) {
    s.cast().in(s.cast().language().equals("en") ? "kk" : s.cast().language());
    Article text = s.article(s.target());
    s.cast()
        .text(
            Letters.lookAlike(text.title(), 2),
            text.paragraphs().stream().map(p -> Letters.lookAlike(p, 3)).toList());
    s.at(s.act(), new Event.Reprint(s.target(), text.title(), text.paragraphs()));
    s.expect().quiet();
  }

  private static void liveBlog(Stage s) {
    Story story = Story.of(s.cast().language(), s.random());
    s.cast().text(story.title(), story.paragraphs());
    double at = s.act();
    for (String entry : story.entries()) {
      s.at(at, new Event.Add(s.target(), entry));
      at += 5;
    }
    s.expect().quiet();
  }
}
