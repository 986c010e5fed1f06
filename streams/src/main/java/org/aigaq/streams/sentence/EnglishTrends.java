package org.aigaq.streams.sentence;

import static org.aigaq.streams.sentence.Words.english;

import java.time.Duration;
import java.time.Instant;

/// What is said of trends.
final class EnglishTrends {
  private EnglishTrends() {}

  static String trend(TrendFacts f, Times t) {
    String name = "“" + Words.title(f.name("en")) + "”";
    Instant closed = f.closedAt();
    if (closed != null) {
      String lasted = english(Duration.between(f.from(), closed));
      return "What is written about "
          + name
          + " is as usual again since "
          + t.plain(closed)
          + "; it lasted "
          + lasted
          + ".";
    }
    String when = " between " + t.plain(f.from()) + " and " + t.plain(f.to());
    TrendFacts.Groups g = f.groups();
    if (g != null) {
      return f.kind().equals("absence") ? notAtState(name, when, g) : unequal(name, when, g);
    }
    return counted(f, name, when);
  }

  private static String counted(TrendFacts f, String name, String when) {
    String counted = f.articles() + english(f.articles(), " article", " articles");
    String expected =
        ", where the past lets "
            + (f.isUnexpected() ? "hardly any" : TrendFacts.decimal(f.expected(), '.'))
            + " be expected.";
    if (f.kind().equals("absence")) {
      return "Little about "
          + name
          + " was found in what we collected"
          + when
          + ": "
          + counted
          + expected;
    }
    String often =
        f.terms().isEmpty() ? "" : " Often in them: " + String.join(", ", f.terms()) + ".";
    String head =
        f.isTerm()
            ? name + " occurs more often than before: "
            : "More than usual is written about " + name + ": ";
    return head
        + counted
        + " at "
        + f.outlets()
        + english(f.outlets(), " outlet", " outlets")
        + when
        + expected
        + often
        + " Copies of one text are counted once.";
  }

  private static String notAtState(String name, String when, TrendFacts.Groups g) {
    return name
        + " was not found in what we collected from state and state-aligned outlets"
        + when
        + " ("
        + g.stateAll()
        + english(g.stateAll(), " article", " articles")
        + " read); "
        + g.independentOutlets()
        + " independent"
        + english(g.independentOutlets(), " outlet", " outlets")
        + " had "
        + g.independent()
        + english(g.independent(), " article", " articles")
        + " about it. Not found does not mean not published.";
  }

  private static String unequal(String name, String when, TrendFacts.Groups g) {
    return "State and independent outlets write unequally about "
        + name
        + when
        + ": "
        + g.state()
        + " of "
        + g.stateAll()
        + english(g.stateAll(), " article", " articles")
        + " ("
        + TrendFacts.percent(g.state(), g.stateAll(), '.')
        + ") at state and state-aligned outlets, "
        + g.independent()
        + " of "
        + g.independentAll()
        + " ("
        + TrendFacts.percent(g.independent(), g.independentAll(), '.')
        + ") at independent ones; before it was "
        + TrendFacts.percent(g.stateBefore(), 1, '.')
        + " and "
        + TrendFacts.percent(g.independentBefore(), 1, '.')
        + ".";
  }
}
