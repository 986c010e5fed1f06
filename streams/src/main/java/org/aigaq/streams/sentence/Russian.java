package org.aigaq.streams.sentence;

import static org.aigaq.streams.sentence.Words.russian;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.record.AlertStatus;

final class Russian implements Voice {
  @Override
  public String removal(RemovalFacts f, Times t) {
    String what = "«" + Words.title(f.title()) + "» (" + f.outlet() + ")";
    Instant ended = f.endedAt() == null ? f.to() : f.endedAt();
    return switch (f.status()) {
      case RETRACTED ->
          "Текст "
              + what
              + " снова читается с "
              + t.plain(ended)
              + "; предупреждение снято. "
              + checks(f, t, false);
      case RESTORED ->
          "Текст "
              + what
              + " снова читается с "
              + t.plain(ended)
              + (f.edited() ? ", он изменён. " : ", он прежний. ")
              + checks(f, t, false);
      case MOVED -> "Текст " + what + " найден по другому адресу: " + f.movedTo() + ".";
      default -> open(f, t, what);
    };
  }

  private static String open(RemovalFacts f, Times t, String what) {
    String head =
        switch (f.mechanism()) {
          case GONE, HTTP_451, RESTRICTED -> "Страница " + what + " не открывается: ";
          default -> "Текста " + what + " нет по его адресу: ";
        };
    String pending = f.status() == AlertStatus.PROBABLE ? "Пока не подтверждено. " : "";
    return head
        + checks(f, t, true)
        + " Текст последний раз виден "
        + t.with("в", f.lastSeen())
        + ". "
        + controls(f)
        + blind(f)
        + pending
        + "Причина неизвестна.";
  }

  private static String checks(RemovalFacts f, Times t, boolean inside) {
    String when =
        t.same(f.from(), f.to())
            ? " " + t.with("в", f.to())
            : " за " + t.plain(f.from()) + "–" + t.plain(f.to());
    String count = f.failed() + " " + russian(f.failed(), "проверка", "проверки", "проверок");
    boolean one = russian(f.failed(), "1", "2", "5").equals("1");
    String lead = inside ? "" : "Ранее ";
    return lead + count + " из " + f.checks() + when + " " + saw(f, one) + ".";
  }

  private static String saw(RemovalFacts f, boolean one) {
    return switch (f.mechanism()) {
      case SOFT_404 -> (one ? "показала" : "показали") + " страницу «не найдено»";
      case REDIRECTED -> (one ? "привела" : "привели") + " на другую страницу";
      case NOTICE -> (one ? "показала" : "показали") + " сообщение сайта об удалении";
      case GUTTED -> (one ? "показала" : "показали") + " заголовок без текста";
      case RESTRICTED -> (one ? "вернула" : "вернули") + " отказ" + code(f, " (", ")");
      case HTTP_451 -> (one ? "вернула" : "вернули") + " код 451";
      default -> (one ? "вернула" : "вернули") + code(f, " ", "");
    };
  }

  private static String code(RemovalFacts f, String before, String after) {
    return f.httpStatus() == null ? "" : before + f.httpStatus() + after;
  }

  private static String controls(RemovalFacts f) {
    int n = f.siblingsPassed();
    boolean home = Boolean.TRUE.equals(f.home());
    if (n == 0) {
      return home ? "Главная страница открывается. " : "Другие страницы сайта ещё не проверены. ";
    }
    String siblings =
        n < f.siblingsAsked()
            ? n + " из " + f.siblingsAsked() + " соседних материалов"
            : n
                + " "
                + russian(n, "соседний материал", "соседних материала", "соседних материалов");
    boolean one = !home && russian(n, "1", "2", "5").equals("1");
    return (home ? "Главная и " + siblings : siblings)
        + (one ? " открывается. " : " открываются. ");
  }

  private static String blind(RemovalFacts f) {
    return f.blind().compareTo(Duration.ofMinutes(1)) < 0
        ? ""
        : "В этом промежутке " + russian(f.blind()) + " наблюдения не было. ";
  }

  @Override
  public String edit(EditFacts f, Times t) {
    String what = "«" + Words.title(f.title()) + "» (" + f.outlet() + ")";
    if (f.status() == AlertStatus.REVERTED) {
      return "Материал " + what + " " + t.with("в", f.at()) + " снова в прежнем виде.";
    }
    return "Материал "
        + what
        + " изменён между "
        + t.plain(f.before())
        + " и "
        + t.plain(f.at())
        + ". "
        + f.edit().summary().getOrDefault("ru", "")
        + (f.edit().silent() ? " Пометки об изменении нет." : "");
  }

  @Override
  public String outage(OutageFacts f, Times t) {
    String site = f.host() + " (" + f.outlet() + ")";
    Instant closed = f.closedAt();
    if (closed != null) {
      return over(f, site, t.plain(closed), russian(Duration.between(f.since(), closed)));
    }
    String since = " с " + t.plain(f.since());
    return switch (f.kind()) {
      case "challenged" ->
          "Сайт " + site + since + " вместо страниц показывает проверку посетителя. " + held();
      case "mass_disappearance" ->
          "На сайте "
              + site
              + since
              + " не читаются сразу несколько материалов"
              + (f.articles() > 0 ? " (" + f.articles() + ")" : "")
              + ", остальные открываются. Причина неизвестна.";
      case "silent" -> "На сайте " + site + since + " не появляются новые материалы.";
      case "blind" -> "Сайт " + site + since + " не проверяется: сбой на нашей стороне.";
      case "robots" ->
          "Сайт "
              + site
              + since
              + " просит программы не читать "
              + (f.part()
                  ? "часть его страниц (robots.txt); эти страницы не проверяются."
                  : "его (robots.txt); проверки остановлены.");
      default -> "Сайт " + site + " не открывается" + since + ". " + seen(f) + held();
    };
  }

  private static String over(OutageFacts f, String site, String at, String lasted) {
    return switch (f.kind()) {
      case "silent" ->
          "На сайте "
              + site
              + " с "
              + at
              + " снова появляются новые материалы; перерыв длился "
              + lasted
              + ".";
      case "blind" ->
          "Сайт "
              + site
              + " снова проверяется с "
              + at
              + "; сбой на нашей стороне длился "
              + lasted
              + ".";
      case "robots" ->
          "Сайт "
              + site
              + " с "
              + at
              + " снова разрешает программам читать его (robots.txt); это длилось "
              + lasted
              + ".";
      default ->
          "Сайт " + site + " снова в обычном состоянии с " + at + "; это длилось " + lasted + ".";
    };
  }

  private static String seen(OutageFacts f) {
    return f.siblingsAsked() == 0
        ? ""
        : "Из "
            + f.siblingsAsked()
            + " проверенных материалов открываются "
            + f.siblingsPassed()
            + ". ";
  }

  private static String held() {
    return "До восстановления отдельные материалы не оцениваются.";
  }

  @Override
  public String blocking(BlockingFacts f, Times t) {
    String title = f.title();
    String what =
        title == null
            ? "Сайт " + f.host() + " (" + f.outlet() + ")"
            : "Страница «" + Words.title(title) + "» (" + f.outlet() + ")";
    String from =
        (f.failing().size() == 1 ? " из точки наблюдения " : " из точек наблюдения ")
            + String.join(", ", f.failing());
    Instant closed = f.closedAt();
    if (closed != null) {
      String lasted = russian(Duration.between(f.since(), closed));
      return what
          + " с "
          + t.plain(closed)
          + " снова открывается"
          + from
          + "; это длилось "
          + lasted
          + ".";
    }
    return what
        + " с "
        + t.plain(f.since())
        + " не открывается"
        + from
        + ": "
        + failing(f)
        + ". "
        + (f.working().size() == 1 ? "Из точки наблюдения " : "Из точек наблюдения ")
        + String.join(", ", f.working())
        + " открывается. Сравнений до "
        + t.plain(f.last())
        + ": "
        + f.comparisons()
        + ", итог один и тот же. Причина неизвестна.";
  }

  private static String failing(BlockingFacts f) {
    return switch (f.stageOr("")) {
      case "dns" -> "имя не находится или ведёт не туда";
      case "tcp" -> "соединение не устанавливается";
      case "tls" -> "защищённое соединение не устанавливается";
      case "http" -> "ответ обрывается или приходит другая страница";
      default -> "ответа нет";
    };
  }

  @Override
  public String cluster(ClusterFacts f, Times t) {
    int n = f.outlets().size();
    String outlets =
        n
            + " "
            + russian(n, "издания", "изданий", "изданий")
            + " ("
            + String.join(", ", f.outlets())
            + ")";
    String what =
        switch (f.kind()) {
          case "same_person" ->
              "Не открываются материалы " + outlets + ", где назван один и тот же человек";
          case "agency_kill" ->
              "Материал агентства «"
                  + f.agency()
                  + "» не открывается ни у него, ни у других, всего у "
                  + outlets;
          default -> "Не открывается один и тот же материал у " + outlets;
        };
    String when =
        t.same(f.from(), f.to())
            ? "; замечено " + t.with("в", f.to())
            : "; замечено за " + t.plain(f.from()) + "–" + t.plain(f.to());
    String back =
        f.standing() < f.articles()
            ? " Снова читается: " + (f.articles() - f.standing()) + " из " + f.articles() + "."
            : "";
    return what
        + when
        + ". Первым был «"
        + Words.title(f.title())
        + "»."
        + back
        + " Причина неизвестна.";
  }

  @Override
  public String keyword(KeywordFacts f, Times t) {
    boolean one = f.topics().size() == 1;
    return "Новый материал «"
        + Words.title(f.title())
        + "» ("
        + f.outlet()
        + "), замечен "
        + t.with("в", f.seenAt())
        + ", "
        + (one ? "тема " : "темы ")
        + f.named("ru", "«", "»")
        + (f.words().isEmpty() ? "" : ", слова в нём: " + f.shown("«", "»"))
        + (f.inTitle() ? " (есть и в заголовке)." : ".");
  }

  @Override
  public String trend(TrendFacts f, Times t) {
    return RussianTrends.trend(f, t);
  }
}
