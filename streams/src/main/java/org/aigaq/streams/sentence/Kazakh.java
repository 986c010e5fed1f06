package org.aigaq.streams.sentence;

import static org.aigaq.streams.sentence.Words.kazakh;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.record.AlertStatus;

/// Worded so that no ending hangs on a number or a name: their vowels would have to decide it.
final class Kazakh implements Voice {
  @Override
  public String removal(RemovalFacts f, Times t) {
    String what = "«" + Words.title(f.title()) + "» (" + f.outlet() + ")";
    Instant ended = f.endedAt() == null ? f.to() : f.endedAt();
    return switch (f.status()) {
      case RETRACTED ->
          what
              + " мәтіні қайта оқылады ("
              + t.plain(ended)
              + "); ескерту алынып тасталды. Бұған"
              + " дейін "
              + checks(f, t);
      case RESTORED ->
          what
              + " мәтіні қайта оқылады ("
              + t.plain(ended)
              + "), мәтін "
              + (f.edited() ? "өзгерген" : "бұрынғыдай")
              + ". Бұған дейін "
              + checks(f, t);
      case MOVED -> what + " мәтіні басқа мекенжайдан табылды: " + f.movedTo() + ".";
      default -> open(f, t, what);
    };
  }

  private static String open(RemovalFacts f, Times t, String what) {
    String head =
        switch (f.mechanism()) {
          case GONE, HTTP_451, RESTRICTED -> what + " беті ашылмайды: ";
          default -> what + " мәтіні өз мекенжайында жоқ: ";
        };
    String pending = f.status() == AlertStatus.PROBABLE ? "Әзірге расталған жоқ. " : "";
    return head
        + checks(f, t)
        + " Мәтін соңғы рет көрінген уақыт: "
        + t.plain(f.lastSeen())
        + ". "
        + controls(f)
        + blind(f)
        + pending
        + "Себебі белгісіз.";
  }

  private static String checks(RemovalFacts f, Times t) {
    String when =
        t.same(f.from(), f.to())
            ? t.plain(f.to()) + " уақытында "
            : t.plain(f.from()) + "–" + t.plain(f.to()) + " аралығында ";
    return when + f.checks() + " тексеруден " + f.failed() + " рет " + saw(f) + ".";
  }

  private static String saw(RemovalFacts f) {
    return switch (f.mechanism()) {
      case SOFT_404 -> "«табылмады» деген бет көрсетілді";
      case REDIRECTED -> "басқа бетке бағытталды";
      case NOTICE -> "сайттың жойылғаны туралы хабарламасы көрсетілді";
      case GUTTED -> "мәтінсіз тақырып көрсетілді";
      case RESTRICTED -> "қол жеткізуге рұқсат берілмеді";
      case HTTP_451 -> "451 коды қайтарылды";
      default -> (f.httpStatus() == null ? "қате" : f.httpStatus() + " коды") + " қайтарылды";
    };
  }

  private static String controls(RemovalFacts f) {
    int n = f.siblingsPassed();
    boolean home = Boolean.TRUE.equals(f.home());
    if (n == 0) {
      return home ? "Басты бет ашылады. " : "Сайттың басқа беттері әлі тексерілген жоқ. ";
    }
    String siblings =
        n < f.siblingsAsked()
            ? "көршілес " + f.siblingsAsked() + " материалдың ішінен " + n + " материал"
            : "көршілес " + n + " материал";
    String all = (home ? "басты бет және " : "") + siblings + " ашылады. ";
    return all.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + all.substring(1);
  }

  private static String blind(RemovalFacts f) {
    return f.blind().compareTo(Duration.ofMinutes(1)) < 0
        ? ""
        : "Осы аралықта " + kazakh(f.blind()) + " бақылау болған жоқ. ";
  }

  @Override
  public String edit(EditFacts f, Times t) {
    String what = "«" + Words.title(f.title()) + "» (" + f.outlet() + ")";
    if (f.status() == AlertStatus.REVERTED) {
      return what + " материалы бұрынғы қалпына келді (" + t.plain(f.at()) + ").";
    }
    return what
        + " материалы "
        + t.plain(f.before())
        + "–"
        + t.plain(f.at())
        + " аралығында өзгерді. "
        + f.edit().summary().getOrDefault("kk", "")
        + (f.edit().silent() ? " Өзгеріс туралы ескертпе жоқ." : "");
  }

  @Override
  public String outage(OutageFacts f, Times t) {
    String site = f.host() + " (" + f.outlet() + ")";
    Instant closed = f.closedAt();
    if (closed != null) {
      return over(f, site, t.plain(closed), kazakh(Duration.between(f.since(), closed)));
    }
    String since = " (" + t.plain(f.since()) + " бастап)";
    return switch (f.kind()) {
      case "challenged" ->
          site + " сайты беттердің орнына келушіні тексеру бетін көрсетеді" + since + ". " + held();
      case "mass_disappearance" ->
          site
              + " сайтында бірден бірнеше материал оқылмайды"
              + (f.articles() > 0 ? ": " + f.articles() : "")
              + since
              + ", қалғандары ашылады. Себебі белгісіз.";
      case "silent" -> site + " сайтында жаңа материалдар шықпай тұр" + since + ".";
      case "blind" -> site + " сайты тексерілмей тұр" + since + ": ақау біздің тарапта.";
      case "robots" ->
          site
              + (f.part()
                  ? " сайты бағдарламалардан кейбір беттерін оқымауды сұрайды (robots.txt)"
                  : " сайты бағдарламалардан беттерін оқымауды сұрайды (robots.txt)")
              + since
              + (f.part() ? "; ол беттер тексерілмейді." : "; тексеру тоқтатылды.");
      default -> site + " сайты ашылмайды" + since + ". " + seen(f) + held();
    };
  }

  private static String over(OutageFacts f, String site, String at, String lasted) {
    return switch (f.kind()) {
      case "silent" ->
          site
              + " сайтында жаңа материалдар қайта шыға бастады ("
              + at
              + "); үзіліс "
              + lasted
              + " созылды.";
      case "blind" ->
          site
              + " сайты қайта тексеріле бастады ("
              + at
              + "); біздің тараптағы ақау "
              + lasted
              + " созылды.";
      case "robots" ->
          site
              + " сайты бағдарламаларға беттерін қайта оқуға рұқсат береді (robots.txt) ("
              + at
              + "); бұл "
              + lasted
              + " созылды.";
      default -> site + " сайты қалыпты күйіне келді (" + at + "); бұл " + lasted + " созылды.";
    };
  }

  private static String seen(OutageFacts f) {
    return f.siblingsAsked() == 0
        ? ""
        : "Тексерілген "
            + f.siblingsAsked()
            + " материалдың ішінен ашылатыны: "
            + f.siblingsPassed()
            + ". ";
  }

  private static String held() {
    return "Қалпына келгенше жеке материалдар бағаланбайды.";
  }

  @Override
  public String blocking(BlockingFacts f, Times t) {
    String title = f.title();
    String what =
        title == null
            ? f.host() + " (" + f.outlet() + ") сайты "
            : "«" + Words.title(title) + "» (" + f.outlet() + ") беті ";
    String from = String.join(", ", f.failing()) + " бақылау нүктесінен ";
    Instant closed = f.closedAt();
    if (closed != null) {
      String lasted = kazakh(Duration.between(f.since(), closed));
      return what + from + "қайта ашылады (" + t.plain(closed) + "); бұл " + lasted + " созылды.";
    }
    return what
        + from
        + "ашылмайды ("
        + t.plain(f.since())
        + " бастап): "
        + failing(f)
        + ". "
        + String.join(", ", f.working())
        + " бақылау нүктесінен ашылады. Салыстыру саны ("
        + t.plain(f.last())
        + " дейін): "
        + f.comparisons()
        + ", нәтижесі бірдей. Себебі белгісіз.";
  }

  private static String failing(BlockingFacts f) {
    return switch (f.stageOr("")) {
      case "dns" -> "атауы табылмайды немесе басқа жаққа апарады";
      case "tcp" -> "байланыс орнамайды";
      case "tls" -> "қорғалған байланыс орнамайды";
      case "http" -> "жауап үзіледі немесе басқа бет келеді";
      default -> "жауап келмейді";
    };
  }

  @Override
  public String cluster(ClusterFacts f, Times t) {
    String outlets = f.outlets().size() + " басылымда (" + String.join(", ", f.outlets()) + ")";
    String what =
        switch (f.kind()) {
          case "same_person" -> "Бір адам аталған материалдар " + outlets + " ашылмайды";
          case "agency_kill" ->
              "«"
                  + f.agency()
                  + "» агенттігінің материалы өзінде де, басқаларда да, барлығы "
                  + outlets
                  + " ашылмайды";
          default -> "Бір материал " + outlets + " ашылмайды";
        };
    String when =
        t.same(f.from(), f.to())
            ? "; байқалған уақыты: " + t.plain(f.to())
            : "; байқалған уақыты: " + t.plain(f.from()) + "–" + t.plain(f.to());
    String back =
        f.standing() < f.articles()
            ? " Қайта оқылатыны: " + f.articles() + " ішінен " + (f.articles() - f.standing()) + "."
            : "";
    return what
        + when
        + ". Біріншісі: «"
        + Words.title(f.title())
        + "»."
        + back
        + " Себебі белгісіз.";
  }

  @Override
  public String keyword(KeywordFacts f, Times t) {
    boolean one = f.topics().size() == 1;
    return "Жаңа материал: «"
        + Words.title(f.title())
        + "» ("
        + f.outlet()
        + "), байқалған уақыты: "
        + t.plain(f.seenAt())
        + ". "
        + (one ? "Тақырыбы: " : "Тақырыптары: ")
        + f.named("kk", "«", "»")
        + (f.words().isEmpty() ? "" : "; кездескен сөздер: " + f.shown("«", "»"))
        + (f.inTitle() ? " (атауында да бар)." : ".");
  }

  @Override
  public String trend(TrendFacts f, Times t) {
    return KazakhTrends.trend(f, t);
  }
}
