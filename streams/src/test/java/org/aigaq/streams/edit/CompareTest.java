package org.aigaq.streams.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.aigaq.contract.record.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompareTest {
  private static final String TITLE = "Полиция задержала активистов у здания акимата";
  private static final String RU =
      String.join(
          "\n",
          "Полиция 5 ноября задержала 12 человек у здания акимата в Таразе.",
          "По словам активистов, собравшиеся требовали встречи с акимом.",
          "«Мы пришли без плакатов и никому не мешали, нас просто увезли в отделение», — рассказал"
              + " один из задержанных Ерлан Сапаров.",
          "Начальник управления Бауыржан Тлеубаев не подтвердил применение силы.",
          "Ранее жители города дважды писали обращения в областной маслихат и ждали ответа.",
          "Адвокаты обжаловали действия полиции в суде и потребовали записи с камер.",
          "Суд рассмотрит жалобу на следующей неделе, сообщил корреспондент.");
  private static final String KK_TITLE = "Тұрғындар екінші апта сусыз отыр";
  private static final String KK =
      String.join(
          "\n",
          "Ауыл тұрғындары 14 күн бойы ауыз сусыз отыр.",
          "Белсенділердің айтуынша, құбыр ескірген.",
          "Жиынға аудан әкімі Марат Жүнісов қатыспады.",
          "Мекемеде 40 адам жұмыс істейді, олардың жартысы демалыста.",
          "Тұрғындар облыс прокуратурасына арыз жазып, жауап күтіп отыр.");

  private static Edit ru(String from, String to) {
    assertThat(RU).contains(from);
    return Compare.compare(Version.of(TITLE, RU), Version.of(TITLE, RU.replace(from, to)), "ru");
  }

  private static Edit kk(String from, String to) {
    assertThat(KK).contains(from);
    return Compare.compare(
        Version.of(KK_TITLE, KK), Version.of(KK_TITLE, KK.replace(from, to)), "kk");
  }

  private static Edit title(String title) {
    return Compare.compare(Version.of(TITLE, RU), Version.of(title, RU), "ru");
  }

  private static Edit inLatin() {
    String old = "Облыс әкімі Қайрат Бөлебай отбасылардың қоныс тойын тойлағанын айтты.";
    String now = "Obylys ákimi Qairat Bólebai otbasylardyń qonys toiyn toilaǵanyn aitty.";
    return Compare.compare(Version.of("Жаңа бөгет", old), Version.of("Jańa bóget", now), "kk");
  }

  static Stream<Arguments> cosmetic() {
    return Stream.of(
        arguments("N12 quotes and dashes", ru("«Мы", "\"Мы")),
        arguments("N12 ё and a soft hyphen", ru("задержала", "за\u00adдержала")),
        arguments("N13 a typo", ru("корреспондент", "кореспондент")),
        arguments("N14 paragraphs split anew", ru("акимом.\n", "акимом. ")),
        arguments("N19 another script, with a word that does not turn back", inLatin()),
        arguments("N20 Latin look-alikes", ru("Адвокаты обжаловали", "Aдвoкaты oбжaлoвaли")),
        arguments(
            "N03 a view counter", ru("сообщил корреспондент.", "сообщил корреспондент.\n19656")),
        arguments("N04 a relative time", ru("Полиция 5", "3 часа назад\nПолиция 5")),
        arguments(
            "E09 a paragraph moved",
            Compare.compare(
                Version.of(TITLE, RU),
                Version.of(TITLE, RU.substring(RU.indexOf('\n') + 1) + "\n" + RU.split("\n")[0]),
                "ru")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cosmetic")
  void whatNoReaderWouldCallAChangeIsCosmetic(String what, Edit edit) {
    assertThat(edit.labels()).as(what).isEmpty();
    assertThat(edit.cosmetic()).isTrue();
    assertThat(edit.silent()).isFalse();
    assertThat(edit.summary()).containsOnlyKeys("kk", "ru", "en");
  }

  @Test
  void aThousandIsAThousandInAnySpelling() {
    Version digits = Version.of("Тарифы", "Построят 12 000 домов и 3 тысячи квартир за год.");
    Version words = Version.of("Тарифы", "Построят 12 тыс. домов и 3000 квартир за год.");

    assertThat(Compare.compare(digits, words, "ru").cosmetic()).isTrue();
  }

  @Test
  void anotherWordIsNoTypo() {
    Version up = Version.of("Цены", "Министр разрешил повышение цен на хлеб.");
    Version down = Version.of("Цены", "Министр разрешил понижение цен на хлеб.");
    Version ruined = Version.of("Цены", "Министр разрушил повышение цен на хлеб.");

    assertThat(Compare.compare(up, down, "ru").cosmetic()).isFalse();
    assertThat(Compare.compare(up, ruined, "ru").cosmetic()).isFalse();
  }

  @Test
  void oneLetterMakesAnotherName() {
    Version old = Version.of("Суд", "Дело ведёт судья Ахметов, сообщил адвокат.");
    Version now = Version.of("Суд", "Дело ведёт судья Ахмедов, сообщил адвокат.");

    assertThat(Compare.compare(old, now, "ru").labels()).containsExactly("name_changed");
  }

  @Test
  void theDayOfPublicationMayStandInTheText() {
    String text =
        "Опубликовано: 5 ноября 2026 года, 10:00\nСуд отложил заседание по делу редактора.";
    Version old = Version.of("Суд", text);
    Version now = Version.of("Суд", text.replace("5 ноября", "2 ноября"));

    assertThat(Compare.compare(old, now, "ru").labels()).containsExactly("backdated");
  }

  static Stream<Arguments> labelled() {
    return Stream.of(
        arguments(
            "E01 softened",
            title("Полиция побеседовала с активистами у здания акимата"),
            "headline_softened"),
        arguments(
            "headline",
            title("Полиция задержала активистов возле акимата города"),
            "headline_changed"),
        arguments("E03 number", ru("12 человек", "2 человек"), "number_changed"),
        arguments("date", ru("5 ноября", "7 ноября"), "date_changed"),
        arguments(
            "E02 name removed",
            ru("Начальник управления Бауыржан Тлеубаев", "Чиновник"),
            "name_removed"),
        arguments("name changed", ru("Ерлан Сапаров", "Ерлан Жаксыбеков"), "name_changed"),
        arguments(
            "quote altered", ru("нас просто увезли", "нас вежливо пригласили"), "quote_altered"),
        arguments(
            "E06 attribution",
            ru("По словам активистов", "По данным полиции"),
            "attribution_changed"),
        arguments("E07 negation", ru("не подтвердил", "подтвердил"), "negation_changed"),
        arguments(
            "E19 hedge", ru("собравшиеся требовали", "собравшиеся якобы требовали"), "hedge_added"),
        arguments(
            "E08 passage removed",
            ru(
                "Адвокаты обжаловали действия полиции в суде и потребовали записи с камер.\n"
                    + "Суд рассмотрит жалобу на следующей неделе, сообщил корреспондент.",
                ""),
            "paragraph_removed"));
  }

  static Stream<Arguments> labelledInOtherLanguages() {
    return Stream.of(
        arguments("kk number", kk("14 күн", "4 күн"), "number_changed"),
        arguments("kk E07 suffix negation", kk("қатыспады", "қатысты"), "negation_changed"),
        arguments(
            "kk attribution",
            kk("Белсенділердің айтуынша", "Полицияның мәліметінше"),
            "attribution_changed"),
        arguments("kk hedge", kk("құбыр ескірген", "құбыр ескірген болуы мүмкін"), "hedge_added"),
        arguments("kk name", kk("Марат Жүнісов", "Ержан Сәдуақасов"), "name_changed"),
        arguments(
            "en hedge",
            en("Police beat three men", "Police allegedly beat three men"),
            "hedge_added"),
        arguments(
            "en negation", en("the court was fair", "the court was not fair"), "negation_changed"),
        arguments("en number", en("1,200 people", "120 people"), "number_changed"));
  }

  private static Edit en(String from, String to) {
    String text =
        "Police beat three men near the square. Witnesses counted 1,200 people there.\n"
            + "A lawyer said the court was fair to them.";
    assertThat(text).contains(from);
    String title = "Three men detained";
    return Compare.compare(
        Version.of(title, text), Version.of(title, text.replace(from, to)), "en");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"labelled", "labelledInOtherLanguages"})
  void anEditIsLabelled(String what, Edit edit, String label) {
    assertThat(edit.labels()).as(edit.toString()).contains(label);
    assertThat(edit.labels()).as(edit.toString()).hasSizeLessThanOrEqualTo(3);
    assertThat(edit.words()).containsKey(label);
    assertThat(edit.significance()).isBetween(0.2, 1.0);
    assertThat(edit.silent()).isTrue();
    assertThat(edit.summary().values()).allSatisfy(sentence -> assertThat(sentence).endsWith("."));
  }

  @Test
  void theWordsThatMadeALabelAreNamed() {
    assertThat(ru("12 человек", "2 человек").words().get("number_changed"))
        .containsExactly("12 → 2");
    assertThat(ru("не подтвердил", "подтвердил").words().get("negation_changed"))
        .containsExactly("− не подтвердил");
  }

  @Test
  void aRemovedQuoteIsToldOnce() {
    String quote = RU.split("\n")[2] + "\n";

    Edit edit = ru(quote, "");

    assertThat(edit.labels()).contains("quote_removed").doesNotContain("paragraph_removed");
  }

  @Test
  void aNoteMakesAnEditOpen() {
    Edit edit =
        Compare.compare(
            Version.of(TITLE, RU),
            Version.of(
                TITLE,
                RU.replace("12 человек", "2 человек")
                    + "\nИсправлено: в первоначальной версии было неверно указано число задержанных."),
            "ru");

    assertThat(edit.labels()).contains("number_changed", "correction_note");
    assertThat(edit.labels()).doesNotContain("paragraph_added");
    assertThat(edit.silent()).isFalse();
  }

  @Test
  void aNewModificationTimeMakesAnEditOpen() {
    Instant noon = Instant.parse("2026-11-01T07:00:00Z");
    Version old = new Version(TITLE, RU, List.of(), noon, noon, null);
    Version now =
        new Version(TITLE, RU.replace("12", "2"), List.of(), noon, noon.plusSeconds(60), null);

    assertThat(Compare.compare(old, now, "ru").silent()).isFalse();
  }

  @Test
  void anotherStoryAtTheAddressIsReplaced() {
    Edit edit = Compare.compare(Version.of(TITLE, RU), Version.of(KK_TITLE, KK), "ru");

    assertThat(edit.labels()).containsExactly("replaced");
    assertThat(edit.significance()).isGreaterThan(0.8);
  }

  @Test
  void aStoryThatOnlyGrowsIsNoSilentEdit() {
    Edit edit =
        Compare.compare(
            Version.of(TITLE, RU.lines().limit(2).reduce("", (a, b) -> a + b + "\n")),
            Version.of(TITLE, RU),
            "ru");

    assertThat(edit.labels()).containsExactly("paragraph_added");
    assertThat(edit.silent()).isFalse();
    assertThat(edit.significance()).isLessThan(0.35);
  }

  @Test
  void bylineDateAndPictureAreCompared() {
    Instant noon = Instant.parse("2026-11-03T07:00:00Z");
    Version old =
        new Version(
            TITLE,
            RU,
            List.of("Айша Омарова"),
            noon,
            null,
            "https://cdn1.tan.example/a/photo-800x600.jpg?v=1");
    Version moved =
        new Version(
            TITLE,
            RU,
            List.of("Айша Омарова"),
            noon,
            null,
            "https://cdn2.tan.example/b/photo.jpg?v=2");
    Version now =
        new Version(
            TITLE,
            RU,
            List.of(),
            noon.minusSeconds(172_800),
            null,
            "https://cdn1.tan.example/a/stock.jpg");

    assertThat(Compare.compare(old, moved, "ru").cosmetic()).isTrue();
    assertThat(Compare.compare(old, now, "ru").labels())
        .containsExactly("backdated", "byline_changed", "image_changed");
  }

  @Test
  void labelsAbstainInALanguageWithoutWords() {
    Edit edit =
        Compare.compare(
            Version.of("Шаҳр", "Шаҳрдорӣ роҳро таъмир кард."),
            Version.of("Шаҳр", "Шаҳрдорӣ роҳро таъмир накард."),
            "tg");

    assertThat(edit.labels()).doesNotContain("negation_changed", "attribution_changed");
  }

  @Test
  void aLineThatOnlySaysWhenIsNoEdit() {
    Version before = Version.of("T", "вчера\nМинистр встретился с журналистами в Астане.");
    Version after = Version.of("T", "позавчера\nМинистр встретился с журналистами в Астане.");

    assertThat(Compare.compare(before, after, "ru").cosmetic()).isTrue();
    assertThat(
            Compare.compare(
                    Version.of("T", "Министр встретился вчера с журналистами в Астане."),
                    Version.of("T", "Министр встретился сегодня с журналистами в Астане."),
                    "ru")
                .cosmetic())
        .isFalse();
  }

  @Test
  void hugeAndHostileTextsAreComparedInBoundedTime() {
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; one.length() < 300_000; i++) {
      one.append("слово").append(i % 977).append(i % 7 == 0 ? ". " : " ");
      other.append("слова").append(i % 883).append(i % 11 == 0 ? ". " : " ");
    }
    String same = "да ".repeat(100_000);

    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> compareAll(one, other, same));
  }

  private static void compareAll(StringBuilder one, StringBuilder other, String same) {
    Compare.compare(Version.of("a", one.toString()), Version.of("b", other.toString()), null);
    Compare.compare(Version.of("a", same), Version.of("a", same + "нет"), null);
    Compare.compare(
        Version.of("a", "«".repeat(100_000)), Version.of("a", "\"".repeat(9_999)), "ru");
  }

  @Test
  void aCounterBesideAuthorAndDateIsNoEdit() {
    String text = "Мост открыли в понедельник. Движение началось в полдень.";
    var old =
        new Version(
            "Мост открыли",
            "Анна Ли · 21 ноября 2026 · Просмотры: 9453\n" + text,
            List.of(),
            null,
            null,
            null);
    var now =
        new Version(
            "Мост открыли",
            "Анна Ли · 21 ноября 2026 · Просмотры: 9849\n" + text,
            List.of(),
            null,
            null,
            null);
    assertThat(Compare.compare(old, now, "ru").cosmetic()).isTrue();
  }

  @Test
  void aSentenceAboutViewsIsPartOfTheText() {
    var old =
        new Version(
            "Ролик",
            "За сутки ролик собрал рекордные просмотры: 9453 человека.",
            List.of(),
            null,
            null,
            null);
    var now =
        new Version(
            "Ролик",
            "За сутки ролик собрал рекордные просмотры: 9849 человека.",
            List.of(),
            null,
            null,
            null);
    assertThat(Compare.compare(old, now, "ru").labels()).contains("number_changed");
  }

  @Test
  void versionsThatDifferOnlyInACounterAreOne() {
    var one = Version.of("Мост открыли", "Мост открыли в понедельник.\nПросмотры: 9453");
    var other = Version.of("Мост открыли", "Мост открыли в понедельник.\nПросмотры: 9 849");
    var edited = Version.of("Мост открыли", "Мост открыли во вторник.\nПросмотры: 9453");
    var retyped = Version.of("Мост открыли", "Мост  открыли в понедельник.\nПросмотры: 9453");
    assertThat(Compare.fingerprint(one))
        .isEqualTo(Compare.fingerprint(other))
        .isNotEqualTo(Compare.fingerprint(edited))
        .isNotEqualTo(Compare.fingerprint(retyped));
  }
}
