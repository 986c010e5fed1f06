package org.aigaq.streams.sentence;

import static org.aigaq.streams.sentence.Words.russian;

import java.time.Duration;
import java.time.Instant;

/// What is said of trends.
final class RussianTrends {
  private RussianTrends() {}

  static String trend(TrendFacts f, Times t) {
    String name = "«" + Words.title(f.name("ru")) + "»";
    String about = f.isTerm() ? name : "тема " + name;
    Instant closed = f.closedAt();
    if (closed != null) {
      String lasted = russian(Duration.between(f.from(), closed));
      return capital(about)
          + ": с "
          + t.plain(closed)
          + " пишут как обычно; это длилось "
          + lasted
          + ".";
    }
    String when = " за " + t.plain(f.from()) + "–" + t.plain(f.to());
    TrendFacts.Groups g = f.groups();
    if (g != null) {
      return f.kind().equals("absence")
          ? capital(about) + notAtState(when, g)
          : capital(about) + unequal(when, g);
    }
    return counted(f, name, about, when);
  }

  private static String counted(TrendFacts f, String name, String about, String when) {
    String counted = f.articles() + " " + materials(f.articles());
    String expected = f.isUnexpected() ? ", почти ни одного не ожидалось" : expected(f.expected());
    if (f.kind().equals("absence")) {
      return capital(about)
          + ": среди собранного нами"
          + when
          + " мало материалов, "
          + f.articles()
          + expected
          + ".";
    }
    String often =
        f.terms().isEmpty()
            ? ""
            : " Чаще других в них слова: " + String.join(", ", f.terms()) + ".";
    String head =
        f.isTerm()
            ? name + " встречается чаще, чем раньше: "
            : capital(about) + ": пишут больше обычного, ";
    return head
        + counted
        + " у "
        + f.outlets()
        + " "
        + russian(f.outlets(), "издания", "изданий", "изданий")
        + when
        + expected
        + "."
        + often
        + " Копии одного текста считаются один раз.";
  }

  private static String expected(double articles) {
    String number = TrendFacts.decimal(articles, ',');
    boolean one = number.endsWith("1") && !number.endsWith("11") && !number.contains(",");
    return " при " + number + (one ? " ожидаемом" : " ожидаемых");
  }

  private static String materials(int number) {
    return russian(number, "материал", "материала", "материалов");
  }

  private static String capital(String words) {
    return words.startsWith("тема") ? "Т" + words.substring(1) : words;
  }

  private static String notAtState(String when, TrendFacts.Groups g) {
    return " не найдена среди собранного нами в государственных и близких к государству изданиях"
        + when
        + " (прочитано материалов: "
        + g.stateAll()
        + "); у "
        + g.independentOutlets()
        + " "
        + russian(
            g.independentOutlets(),
            "независимого издания",
            "независимых изданий",
            "независимых изданий")
        + " за это время "
        + g.independent()
        + " "
        + materials(g.independent())
        + " о ней. «Не найдено» не значит «не опубликовано».";
  }

  private static String unequal(String when, TrendFacts.Groups g) {
    return ": государственные и независимые издания пишут неодинаково,"
        + when.stripTrailing()
        + " у государственных и близких к государству "
        + g.state()
        + " из "
        + g.stateAll()
        + " ("
        + TrendFacts.percent(g.state(), g.stateAll(), ',')
        + "), у независимых "
        + g.independent()
        + " из "
        + g.independentAll()
        + " ("
        + TrendFacts.percent(g.independent(), g.independentAll(), ',')
        + "); раньше было "
        + TrendFacts.percent(g.stateBefore(), 1, ',')
        + " и "
        + TrendFacts.percent(g.independentBefore(), 1, ',')
        + ".";
  }
}
