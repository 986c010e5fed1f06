package org.aigaq.streams.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.Revision;
import org.aigaq.contract.topic.Json;
import org.jspecify.annotations.Nullable;

/// Articles for tests.
record Press(
    String id,
    String outlet,
    String kind,
    String language,
    Instant at,
    ArticleEntry entry,
    List<String> alternates) {
  static final Instant START = Instant.parse("2026-11-20T08:07:00Z");

  static final String TITLE = "Посёлок Тасбулак остался без воды";
  static final List<String> WATER =
      List.of(
          "Жители посёлка Тасбулак третий день остаются без воды после аварии на насосной станции, "
              + "сообщил аким района Ерлан Сагынбаев.",
          "По его словам, ремонт займёт ещё двое суток, а воду подвозят 14 цистернами к школе и "
              + "больнице, где лежат 38 пациентов.",
          "Районная прокуратура начала проверку подрядчика, который менял трубы прошлой осенью за "
              + "217 миллионов тенге. Подрядчик от разговора отказался.",
          "Напомним, год назад в посёлке уже случилась похожая авария, после которой 1 260 семей "
              + "неделю брали воду из реки, а директора станции уволили.");
  static final String STORY = String.join("\n", WATER);
  static final String KAZAKH =
      "Тасбұлақ ауылының тұрғындары үшінші күн сусыз отыр. Бұл туралы аудан әкімі Ерлан Сағынбаев "
          + "айтты.\nЖөндеу тағы екі тәулікке созылады, мектеп пен 38 науқас жатқан ауруханаға су 14 "
          + "көлікпен тасылады.\nБылтыр құбырды 217 миллион теңгеге ауыстырған мердігерді Тасбұлақ "
          + "прокуратурасы тексере бастады.\nЕске салсақ, бұрын осындай апаттан кейін 1 260 отбасы "
          + "суды өзеннен тасыған, ал Сағынбаев ол кезде станса басшысын жұмыстан шығарған.";

  static String daily(String dollar, String euro, String rouble) {
    return "Национальный банк установил официальные курсы валют на следующий рабочий день. Доллар "
        + "стоит "
        + dollar
        + " тенге, евро стоит "
        + euro
        + " тенге, российский рубль стоит "
        + rouble
        + " тенге. Обменные пункты столицы могут менять цены в течение дня, сообщает пресс-служба.";
  }

  static Press at(String outlet, int minutes) {
    return new Press(
        outlet + "-" + minutes,
        outlet,
        "news",
        "ru",
        START.plusSeconds(60L * minutes),
        ArticleEntry.LIVE,
        List.of());
  }

  static Press of(String id, String outlet, String language, Instant at) {
    return new Press(id, outlet, "news", language, at, ArticleEntry.LIVE, List.of());
  }

  Press agency() {
    return new Press(id, outlet, "agency", language, at, entry, alternates);
  }

  Press backfill() {
    return new Press(id, outlet, kind, language, at, ArticleEntry.BACKFILL, alternates);
  }

  Press in(String other) {
    return new Press(id, outlet, kind, other, at, entry, alternates);
  }

  Press beside(String other) {
    return new Press(id, outlet, kind, language, at, entry, List.of(url(other)));
  }

  String url() {
    return url(id);
  }

  private static String url(String id) {
    return "https://press.example/" + id;
  }

  private OutletRef ref() {
    return new OutletRef(outlet, outlet, "private", kind, "KZ");
  }

  ArticleState state(String title, String text) {
    return state(title, text, null, 1);
  }

  ArticleState state(String title, String text, @Nullable String image, long seq) {
    Map<String, JsonNode> more =
        alternates.isEmpty()
            ? Map.of()
            : Map.of("alternates", Json.MAPPER.valueToTree(Map.of("x", alternates.getFirst())));
    return new ArticleState(
        id,
        outlet,
        ref(),
        url(),
        url(),
        language,
        title,
        text,
        List.of(),
        at.minusSeconds(90),
        at,
        at,
        at,
        entry,
        ArticleStatus.LIVE,
        null,
        1,
        null,
        List.of(),
        image,
        null,
        "x",
        "web",
        seq,
        more);
  }

  Revision revision(int number, Instant when, String title, String text) {
    return new Revision(
        id,
        number,
        outlet,
        ref(),
        url(),
        when,
        "capture",
        title,
        text,
        List.of(),
        null,
        null,
        language,
        null,
        "digest" + number,
        "x",
        null,
        null,
        null,
        1);
  }
}
