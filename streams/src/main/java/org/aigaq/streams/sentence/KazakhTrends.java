package org.aigaq.streams.sentence;

import static org.aigaq.streams.sentence.Words.kazakh;

import java.time.Duration;
import java.time.Instant;

/// What is said of trends.
final class KazakhTrends {
  private KazakhTrends() {}

  static String trend(TrendFacts f, Times t) {
    String name = "«" + Words.title(f.name("kk")) + "»" + (f.isTerm() ? "" : " тақырыбы");
    Instant closed = f.closedAt();
    if (closed != null) {
      String lasted = kazakh(Duration.between(f.from(), closed));
      return name
          + ": "
          + t.plain(closed)
          + " бастап әдеттегідей жазылады; бұл "
          + lasted
          + " созылды.";
    }
    String when = t.plain(f.from()) + "–" + t.plain(f.to()) + " аралығында";
    TrendFacts.Groups g = f.groups();
    if (g != null) {
      return f.kind().equals("absence") ? notAtState(name, when, g) : unequal(name, when, g);
    }
    return counted(f, name, when);
  }

  private static String counted(TrendFacts f, String name, String when) {
    String expected =
        f.isUnexpected()
            ? ", бұрынғыға қарап ешқайсысы дерлік күтілмеген"
            : ", күтілгені " + TrendFacts.decimal(f.expected(), ',');
    if (f.kind().equals("absence")) {
      return name
          + ": біз жинаған материалдар ішінде "
          + when
          + " аз табылды, "
          + f.articles()
          + " материал"
          + expected
          + ".";
    }
    String often =
        f.terms().isEmpty() ? "" : " Олардағы жиі сөздер: " + String.join(", ", f.terms()) + ".";
    String head =
        f.isTerm()
            ? name + " бұрынғыдан жиі кездеседі: "
            : name + ": әдеттегіден көп жазылып жатыр, ";
    return head
        + when
        + " "
        + f.outlets()
        + " басылымда "
        + f.articles()
        + " материал"
        + expected
        + "."
        + often
        + " Бір мәтіннің көшірмелері бір рет саналады.";
  }

  private static String notAtState(String name, String when, TrendFacts.Groups g) {
    return name
        + " мемлекеттік және мемлекетке жақын басылымдардан біз жинаған материалдар ішінен "
        + "табылмады: "
        + when
        + " "
        + g.stateAll()
        + " материал оқылды; осы уақытта "
        + g.independentOutlets()
        + " тәуелсіз басылымда ол туралы "
        + g.independent()
        + " материал бар. «Табылмады» деген «жарияланбады» дегенді білдірмейді.";
  }

  private static String unequal(String name, String when, TrendFacts.Groups g) {
    return name
        + ": мемлекеттік және тәуелсіз басылымдар әркелкі жазады, "
        + when
        + " мемлекеттік және мемлекетке жақын басылымдарда "
        + g.stateAll()
        + " материал ішінде "
        + g.state()
        + " ("
        + TrendFacts.percent(g.state(), g.stateAll(), ',')
        + "), тәуелсіз басылымдарда "
        + g.independentAll()
        + " материал ішінде "
        + g.independent()
        + " ("
        + TrendFacts.percent(g.independent(), g.independentAll(), ',')
        + "); бұрын "
        + TrendFacts.percent(g.stateBefore(), 1, ',')
        + " және "
        + TrendFacts.percent(g.independentBefore(), 1, ',')
        + " болған.";
  }
}
