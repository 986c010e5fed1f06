package org.aigaq.streams.judge;

import static org.aigaq.streams.judge.Captures.HOME;
import static org.aigaq.streams.judge.Captures.OTHER_TEXT;
import static org.aigaq.streams.judge.Captures.TEXT;
import static org.aigaq.streams.judge.Captures.TITLE;
import static org.aigaq.streams.judge.Captures.capture;
import static org.aigaq.streams.judge.Captures.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.ObservationInput.Controls;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.StageName;
import org.aigaq.contract.record.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  static final String CHROME = "Таң Новости Политика Общество Экономика Спорт ";

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "present",
    "presentInSpite",
    "missing",
    "removedByThePage",
    "notFound",
    "walls",
    "challenges",
    "broken",
    "notTheSite",
    "unanswered",
    "moved"
  })
  void aLookIsNamed(String what, Captures capture, Outcome outcome, String ruleId) {
    Judgement judgement = judge(capture, HostKnowledge.of(List.of(HOME)));

    assertThat(judgement.outcome()).as(judgement.because()).isEqualTo(outcome);
    assertThat(judgement.ruleId()).isEqualTo(ruleId);
  }

  static Judgement judge(Captures capture, HostKnowledge host) {
    return Judge.judge(capture.build(), good(), host).judgement();
  }

  static Stream<Arguments> present() {
    String typo = TEXT.replace("корреспондент", "кореспондент");
    String grown = TEXT + "\nРемонт завершили вечером, вода появилась во всех домах посёлка.";
    String next = TEXT + "\n" + OTHER_TEXT + "\n" + OTHER_TEXT.replace("тренер", "наставник");
    String quoting = TEXT + "\nНа запрос редакции сайт ответил: «Страница не найдена».";
    return Stream.of(
        arguments("N01 same text", article(TITLE, TEXT), Outcome.UNCHANGED, "text.same"),
        arguments("N02 304", capture().notModified(), Outcome.UNCHANGED, "http.304"),
        arguments(
            "N10 next article appended", article(TITLE, next), Outcome.ALTERED, "text.altered"),
        arguments("N13 a typo", article(TITLE, typo), Outcome.ALTERED, "text.altered"),
        arguments(
            "N15 template redesigned, text same",
            article(TITLE, TEXT).markers("new-theme").title("Таң: " + TITLE),
            Outcome.UNCHANGED,
            "text.same"),
        arguments("E18 a paragraph added", article(TITLE, grown), Outcome.ALTERED, "text.altered"),
        arguments(
            "E19 a hedge in every sentence",
            article(TITLE, TEXT.replace(". ", " якобы. ").replace(".\n", " якобы.\n")),
            Outcome.ALTERED,
            "text.altered"),
        arguments("E16 another story", article("Матч", OTHER_TEXT), Outcome.REPLACED, "replaced"),
        arguments("F01 quotes a phrase", article(TITLE, quoting), Outcome.ALTERED, "text.altered"));
  }

  static Stream<Arguments> presentInSpite() {
    return Stream.of(
        arguments(
            "F17 title says 404, the text is there",
            article(TITLE, TEXT + "\nЕщё одно предложение.").h1("").title("404"),
            Outcome.ALTERED,
            "text.altered"),
        arguments(
            "F06 status 404 with the text",
            article(TITLE, TEXT + "\nЕщё одно предложение.").status(404),
            Outcome.PRESENT,
            "text.doubted"),
        arguments(
            "W08 a captcha in the comments",
            article(TITLE, TEXT).markers("recaptcha"),
            Outcome.UNCHANGED,
            "text.same"),
        arguments(
            "W04 a challenge's script on a good page",
            article(TITLE, TEXT + "\nПодпись.").markers("qrator-challenge"),
            Outcome.ALTERED,
            "text.altered"),
        arguments(
            "another extractor version",
            article(TITLE, TEXT + "\nПодпись.").extractor("2"),
            Outcome.EXTRACTOR_CHANGE,
            "text.extractor"));
  }

  static Stream<Arguments> missing() {
    return Stream.of(
        arguments("R01", capture().status(410), Outcome.GONE, "http.410"),
        arguments(
            "R02 words of a bare server on the site's own page",
            capture().status(404).page("Oh", CHROME.repeat(3) + "404 page not found"),
            Outcome.GONE,
            "http.404"),
        arguments(
            "R02",
            capture().status(404).page("404", CHROME + "Страница не найдена"),
            Outcome.GONE,
            "http.404"),
        arguments("R04", capture().to(HOME).page("Таң", CHROME), Outcome.REDIRECTED, "redir.root"),
        arguments(
            "R04 by meta refresh",
            capture().page("", "Переход").metaRefresh(HOME + "ru/"),
            Outcome.REDIRECTED,
            "redir.root"),
        arguments(
            "R05",
            capture().to("https://tan.example/novosti/").page("Новости", CHROME),
            Outcome.REDIRECTED,
            "redir.section"),
        arguments(
            "error page",
            capture().to("https://tan.example/404.html").page("Ой", CHROME),
            Outcome.REDIRECTED,
            "redir.errorpage"));
  }

  static Stream<Arguments> removedByThePage() {
    return Stream.of(
        arguments(
            "R06",
            capture().page(TITLE, CHROME + TITLE + " Материал удалён по требованию заявителя."),
            Outcome.NOTICE,
            "notice"),
        arguments(
            "R06 with status 404",
            capture().status(404).page(TITLE, CHROME + "Материал удалён по требованию заявителя."),
            Outcome.NOTICE,
            "http.404.notice"),
        arguments("R07", article(TITLE, "Фото из архива."), Outcome.GUTTED, "gutted"),
        arguments("R08", capture().status(451), Outcome.HTTP_451, "http.451"),
        arguments(
            "R09",
            capture().status(403).page("403", "Нет доступа"),
            Outcome.RESTRICTED,
            "http.403"),
        arguments(
            "R14",
            capture().page(TITLE, CHROME + "Запись снята с публикации"),
            Outcome.NOTICE,
            "notice"),
        arguments(
            "M08 sent to another article",
            article("Матч", OTHER_TEXT).to("https://tan.example/sport/2211-match-otbora.html"),
            Outcome.REDIRECTED,
            "redir.other"));
  }

  static Stream<Arguments> notFound() {
    String said =
        "Бет табылмады|Страница не найдена|Page not found|Мақала табылмады"
            + "|Барак табылган жок|Az oldal nem található";
    return Stream.of(said.split("\\|"))
        .map(
            words ->
                arguments(
                    "R03 " + words,
                    capture().page(words + " | Таң", CHROME + words),
                    Outcome.SOFT_404,
                    "soft404.phrase"));
  }

  static Stream<Arguments> walls() {
    String lead = TEXT.lines().limit(3).reduce("", (a, b) -> a + b + "\n");
    return Stream.of(
        arguments("W05 lead kept", article(TITLE, lead, true), Outcome.WALLED, "text.wall"),
        arguments(
            "W07 login form",
            capture().page("Вход", "Имя Пароль Войти на сайт").markers("login-wall"),
            Outcome.WALLED,
            "body.wall"),
        arguments(
            "F08 login",
            capture().to("https://tan.example/account/login?next=x").page("Вход", "Пароль"),
            Outcome.WALLED,
            "redir.login"),
        arguments(
            "F21 consent",
            capture().to("https://tan.example/consent?back=x").page("Cookies", "Принять"),
            Outcome.WALLED,
            "redir.login"),
        arguments("402", capture().status(402), Outcome.WALLED, "http.401"));
  }

  static Stream<Arguments> challenges() {
    return Stream.of(
        arguments(
            "W01",
            capture().status(403).header("cf-mitigated", "challenge"),
            Outcome.CHALLENGE,
            "challenge"),
        arguments(
            "W02",
            capture().page("Just a moment...", "Enable JavaScript and cookies to continue"),
            Outcome.CHALLENGE,
            "challenge"),
        arguments(
            "W03",
            capture().status(401).page("HTTP 401", "").markers("qrator-challenge"),
            Outcome.CHALLENGE,
            "challenge"),
        arguments("W04", capture().page("DDoS-Guard", "Проверка"), Outcome.CHALLENGE, "challenge"),
        arguments(
            "F23",
            capture().status(403).page("Attention Required! | Cloudflare", "Sorry"),
            Outcome.CHALLENGE,
            "challenge"),
        arguments(
            "akamai",
            capture().status(403).header("server", "AkamaiGHost").bytes(420),
            Outcome.CHALLENGE,
            "http.403.edge"),
        arguments("W10", capture().status(429), Outcome.RATE_LIMITED, "rate"),
        arguments(
            "503 with Retry-After",
            capture().status(503).header("retry-after", "120"),
            Outcome.RATE_LIMITED,
            "rate"));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments("F13", capture().bytes(0), Outcome.TEMPORARY, "body.empty"),
        arguments(
            "F14",
            capture().page("", "Error establishing a database connection"),
            Outcome.TEMPORARY,
            "body.broken"),
        arguments("F15", capture().page(TITLE, ""), Outcome.TEMPORARY, "body.shell"),
        arguments(
            "H03",
            capture().page("Таң", "На сайте ведутся технические работы"),
            Outcome.TEMPORARY,
            "body.maintenance"),
        arguments("H01", capture().status(502), Outcome.TEMPORARY, "http.5xx"),
        arguments("cloudflare 522", capture().status(522), Outcome.HOST_DOWN, "http.52x"),
        arguments(
            "F02 a load balancer's 404",
            capture().status(404).page(null, "default backend - 404"),
            Outcome.TEMPORARY,
            "http.404.edge"));
  }

  static Stream<Arguments> notTheSite() {
    return Stream.of(
        arguments(
            "N11 wrong charset",
            capture()
                .page(
                    "РўР°ТЈ", "Р–РёС‚РµР»Рё РїРѕСЃС‘Р»РєР° С‚СЂРµС‚РёР№ РґРµРЅСЊ РѕСЃС‚Р°СЋС‚СЃСЏ"),
            Outcome.TEMPORARY,
            "body.mojibake"),
        arguments(
            "F15 an application's empty shell",
            capture()
                .page(TITLE, "Загрузка страницы идёт подождите пожалуйста")
                .markers("spa-shell"),
            Outcome.TEMPORARY,
            "body.shell"),
        arguments(
            "a bucket that is missing",
            capture().status(404).page(null, "NoSuchBucket").markers("bucket-missing"),
            Outcome.TEMPORARY,
            "http.404.edge"),
        arguments(
            "M06", capture().ended(FetchOutcome.REDIRECT_LOOP), Outcome.TEMPORARY, "redir.loop"),
        arguments("robots", capture().ended(FetchOutcome.ROBOTS), Outcome.ROBOTS, "fetch.robots"));
  }

  static Stream<Arguments> unanswered() {
    return Stream.of(
        arguments(
            "expired", capture().ended(FetchOutcome.EXPIRED), Outcome.EXPIRED, "fetch.expired"),
        arguments(
            "our proxy",
            capture().ended(FetchOutcome.PROXY_FAILURE),
            Outcome.DISCARDED,
            "fetch.ours"),
        arguments(
            "B10 TLS time-out, one vantage",
            capture().failed(FetchOutcome.TLS_TIMEOUT, StageName.TLS),
            Outcome.HOST_DOWN,
            "tls.fail"),
        arguments(
            "H06",
            capture().failed(FetchOutcome.TLS_CERTIFICATE, StageName.TLS),
            Outcome.HOST_DOWN,
            "tls.certificate"),
        arguments(
            "F24 parked",
            capture().page("tan.example", "This domain is for sale"),
            Outcome.HOST_DOWN,
            "body.parked"));
  }

  static Stream<Arguments> moved() {
    return Stream.of(
        arguments(
            "M01",
            article(TITLE, TEXT).to("https://tan.example/obshchestvo/6431780-vody-v-gorode.html"),
            Outcome.MOVED,
            "redir.text"),
        arguments(
            "M02",
            article(TITLE, TEXT).to("https://tan.media/novosti/6431780-vody-v-gorode.html"),
            Outcome.MOVED,
            "redir.text"),
        arguments(
            "M03",
            article(TITLE, TEXT).to("http://www.tan.example/novosti/6431780-vody-v-gorode.html/"),
            Outcome.UNCHANGED,
            "text.same"),
        arguments(
            "F18 same number and title, text not read",
            capture()
                .page(TITLE, CHROME + TITLE + " видео")
                .to("https://tan.example/novosti/6431780-voda-vernulas.html"),
            Outcome.MOVED,
            "redir.number"));
  }

  private static Captures article(String title, String text) {
    return capture().article(title, text);
  }

  private static Captures article(String title, String text, boolean paywalled) {
    return capture().article(title, text, paywalled);
  }

  @Test
  void theSameExtractorFailureIsNoEdit() {
    Captures shown = capture().article(TITLE, "Читайте также").page(TITLE, CHROME + TEXT);

    assertThat(judge(shown, HostKnowledge.of(List.of())).ruleId()).isEqualTo("extract.fail");
  }

  @Test
  void aRedirectOfManyArticlesToOnePlaceWeighsLess() {
    HostKnowledge host = new HostKnowledge(List.of(HOME), null, Controls.NONE, 5);

    Judgement judgement = judge(capture().to(HOME).page("Таң", CHROME), host);

    assertThat(judgement.ruleId()).isEqualTo("redir.many_to_one");
    assertThat(judgement.strength()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void aHomePageIsAControlThatPasses() {
    Captures home = capture().at(HOME).target(Target.HOME).to(HOME + "ru/").page("Таң", CHROME);

    assertThat(Judge.control(home.build(), null, HostKnowledge.of(List.of(HOME)), false).outcome())
        .isEqualTo(Outcome.PRESENT);
  }

  @Test
  void aNewArticleAboutTakedownsIsAnArticle() {
    String title = "«Материал удалён»: как с казённых сайтов исчезают новости";
    String text = "Страница не найдена. Такой ответ редакция получила 37 раз. " + TEXT;
    Captures dated = capture().published(Captures.NOON).article(title, text).page(title, text);
    Captures undated = capture().article(title, text).page(title, text);

    assertThat(first(dated)).isEqualTo("first.dated");
    assertThat(first(undated)).isEqualTo("notice");
  }

  private static String first(Captures look) {
    return Judge.judge(look.build(), null, HostKnowledge.of(List.of(HOME))).judgement().ruleId();
  }

  @Test
  void everyRuleHasAnIdOfItsOwn() {
    assertThat(Rules.table()).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void oneVantageNeverCallsAHostBlocked() {
    assertThat(Rules.table()).extracting(Rule::outcome).doesNotContain(Outcome.NET_BLOCKED);
  }
}
