package org.aigaq.streams.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Hop;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.jspecify.annotations.Nullable;

/// Builds captures of one address for tests.
final class Captures {
  static final String URL = "https://tan.example/novosti/6431780-vody-v-gorode.html";
  static final String HOME = "https://tan.example/";
  static final String NEVER = "https://tan.example/novosti/qhwzkfjxmv.html";
  static final Instant NOON = Instant.parse("2026-11-01T07:00:00Z");

  static final String TITLE = "Жители посёлка третий день остаются без воды";
  static final String TEXT =
      String.join(
          "\n",
          "Жители посёлка Сарыкамыс третий день остаются без питьевой воды, сообщил корреспондент.",
          "Акимат района объяснил перебои аварией на магистральном водопроводе.",
          "«Нам обещали подвоз воды дважды в день, но машина приехала только один раз», — рассказала"
              + " жительница Айгуль Серикова.",
          "По словам заместителя акима Марата Жунусова, ремонт займёт ещё двое суток.",
          "На месте работают 12 человек и четыре единицы техники.",
          "В посёлке живут около 3 000 человек, есть школа и больница.",
          "Прокуратура начала проверку и запросила у подрядчика документы о закупке труб.");
  static final String OTHER_TEXT =
      String.join(
          "\n",
          "Сборная страны провела заключительную тренировку перед матчем отборочного турнира.",
          "Главный тренер назвал стартовый состав и рассказал о травме нападающего.",
          "Встреча пройдёт на столичном стадионе, билеты полностью распроданы за неделю.",
          "Соперник прибыл чартерным рейсом вечером и отказался от открытого занятия.",
          "Судейскую бригаду возглавит арбитр из Португалии, сообщила федерация футбола.",
          "Победитель пары выйдет в финальную стадию соревнований следующим летом.");

  private FetchOutcome outcome = FetchOutcome.ANSWERED;
  private @Nullable StageName failed;
  private @Nullable Integer status = 200;
  private final Map<String, String> headers = new HashMap<>();
  private final List<Hop> hops = new ArrayList<>();
  private String url = URL;
  private @Nullable String last;
  private Target target = Target.ARTICLE;
  private boolean notModified;
  private @Nullable String title;
  private @Nullable String h1;
  private String visible = "";
  private long simhash;
  private @Nullable String metaRefresh;
  private List<String> markers = List.of();
  private boolean page;
  private @Nullable Article article;
  private long bytes = 20_000;
  private String extractor = "1";
  private @Nullable Instant published;

  private List<String> issuers = List.of();

  private Captures() {}

  static Captures capture() {
    return new Captures();
  }

  Captures published(Instant at) {
    published = at;
    return this;
  }

  static LastGood good() {
    return new LastGood(TITLE, TEXT, digest(TITLE, TEXT), "1", true);
  }

  static String digest(String title, String text) {
    return Ids.sha256(title + "\n" + text);
  }

  Captures failed(FetchOutcome how, StageName at) {
    outcome = how;
    failed = at;
    status = null;
    return this;
  }

  Captures issuers(String... names) {
    issuers = List.of(names);
    return this;
  }

  Captures ended(FetchOutcome how) {
    outcome = how;
    status = null;
    return this;
  }

  Captures status(int code) {
    status = code;
    return this;
  }

  Captures header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Captures to(String... addresses) {
    String from = url;
    for (String next : addresses) {
      hops.add(new Hop(from, next, 302, Hop.Kind.HTTP));
      from = next;
    }
    last = from;
    return this;
  }

  Captures at(String address) {
    url = address;
    return this;
  }

  Captures target(Target what) {
    target = what;
    return this;
  }

  Captures notModified() {
    notModified = true;
    status = 304;
    return this;
  }

  /// A page without an article.
  Captures page(@Nullable String pageTitle, String text) {
    page = true;
    title = pageTitle;
    visible = text;
    return this;
  }

  Captures h1(String heading) {
    h1 = heading;
    return this;
  }

  Captures simhash(long bits) {
    simhash = bits;
    return this;
  }

  Captures markers(String... ids) {
    markers = List.of(ids);
    return this;
  }

  Captures metaRefresh(String to) {
    metaRefresh = to;
    return this;
  }

  /// A page with an article.
  Captures article(String articleTitle, String text) {
    return article(articleTitle, text, false);
  }

  Captures article(String articleTitle, String text, boolean paywalled) {
    page(articleTitle + " | Таң", "Таң Новости Политика Общество " + articleTitle + " " + text);
    h1 = articleTitle;
    article =
        new Article(
            articleTitle,
            text,
            List.of(),
            published,
            null,
            null,
            "ru",
            null,
            List.of(),
            null,
            null,
            Map.of(),
            paywalled,
            false,
            digest(articleTitle, text),
            null,
            null);
    return this;
  }

  Captures title(String pageTitle) {
    title = pageTitle;
    return this;
  }

  Captures bytes(long count) {
    bytes = count;
    return this;
  }

  Captures extractor(String version) {
    extractor = version;
    return this;
  }

  Capture build() {
    List<Stage> stages =
        failed == null
            ? List.of()
            : List.of(new Stage(failed, 0, false, Duration.ofSeconds(30), null, issuers));
    boolean answered = outcome == FetchOutcome.ANSWERED;
    return new Capture(
        "c1",
        "r1",
        "tan",
        "tan",
        url,
        "tan.example",
        "home",
        Why.REVISIT,
        target,
        "a1",
        1,
        "w1",
        NOON,
        NOON,
        outcome,
        null,
        stages,
        status,
        headers,
        hops,
        answered ? (last == null ? url : last) : null,
        answered ? bytes : 0,
        null,
        notModified,
        null,
        null,
        extractor,
        features(),
        article == null ? new Extracted.Nothing() : new Extracted.ArticleRead(article),
        null);
  }

  private @Nullable PageFeatures features() {
    if (!page) {
      return null;
    }
    String shown = visible.length() > 2000 ? visible.substring(0, 2000) : visible;
    int words = visible.isBlank() ? 0 : visible.split("\\s+").length;
    return new PageFeatures(title, h1, null, shown, words, simhash, false, metaRefresh, markers);
  }
}
