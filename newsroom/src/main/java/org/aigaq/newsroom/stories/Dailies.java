package org.aigaq.newsroom.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What is written anew each day with other numbers in it: rates, weather, prices. Each outlet has
/// its own words; the agency's of one day is also copied by others.
final class Dailies {
  private static final Map<String, List<String>> CURRENCY =
      Map.of(
          "ru",
          List.of(
              "Курсы валют на {day} ноября|Национальный банк установил официальные курсы иностранных "
                  + "валют на {day} ноября.\nПо итогам утренней сессии доллар США стоит {a} тенге, евро "
                  + "— {b} тенге, российский рубль — {c} тенге.\nОбменные пункты столицы покупают доллар "
                  + "по {d} тенге и продают по {e} тенге. Объём торгов на бирже составил {f} миллионов "
                  + "долларов, сообщает пресс-служба.",
              "Сколько стоит доллар {day} ноября|Сегодня, {day} ноября, американская валюта торгуется в "
                  + "обменниках Жанасу в среднем по {d} тенге за доллар. Купить её можно за {e} тенге.\n"
                  + "Евро в банках предлагают за {b} тенге, юань за {c} тенге. Аналитики связывают "
                  + "колебания с ценами на нефть: баррель Brent подорожал до {f} доллара."),
          "kk",
          List.of(
              "{day} қарашаға арналған валюта бағамы|Ұлттық банк {day} қарашаға арналған шетел "
                  + "валюталарының ресми бағамын бекітті.\nТаңғы сессия қорытындысы бойынша бір АҚШ доллары "
                  + "{a} теңге, еуро {b} теңге, Ресей рублі {c} теңге болды.\nЕлордадағы айырбастау "
                  + "пункттері долларды {d} теңгеден сатып алып, {e} теңгеден сатады. Биржадағы сауда көлемі "
                  + "{f} миллион долларды құрады, деп хабарлайды баспасөз қызметі."),
          "en",
          List.of(
              "Exchange rates on November {day}|The National Bank has set the official exchange rates of "
                  + "foreign currencies for November {day}.\nAfter the morning session the US dollar costs "
                  + "{a} tenge, the euro {b} tenge, the Russian rouble {c} tenge.\nExchange offices in the "
                  + "capital buy the dollar at {d} tenge and sell it at {e} tenge. The trade on the exchange "
                  + "amounted to {f} million dollars, the press service said."));
  private static final Map<String, List<String>> WEATHER =
      Map.of(
          "ru",
          List.of(
              "Погода на {day} ноября|Синоптики рассказали, какой будет погода в Жанасу {day} ноября. "
                  + "Ожидается {sky}, ветер {wind} до {d} метров в секунду.\nТемпература воздуха ночью "
                  + "опустится до {e} градусов, днём составит около {f} градусов. Водителей просят быть "
                  + "внимательными на трассах и не превышать скорость.",
              "Какой будет погода в городе|В Кокдале завтра {sky}, сообщает гидромет. Ветер {wind}, "
                  + "порывы до {d} метров. Ночью {e}, днём {f} градусов.\nДавление в пределах нормы. "
                  + "Спасатели напоминают, что выходить на лёд водоёмов опасно для жизни."),
          "kk",
          List.of(
              "{day} қарашадағы ауа райы|Синоптиктер {day} қарашада Жаңасу қаласында ауа райы қандай "
                  + "болатынын айтты. Қалада {sky} болады, жел {wind} секундына {d} метрге дейін соғады.\n"
                  + "Түнде ауа температурасы {e} градусқа дейін төмендейді, күндіз шамамен {f} градус болады. "
                  + "Жүргізушілерден трассада мұқият болу сұралады."),
          "en",
          List.of(
              "Weather in Zhanasu on November {day}|Forecasters have told what the weather in Zhanasu "
                  + "will be like on November {day}. They expect {sky} and a {wind} wind of up to {d} metres "
                  + "a second.\nAt night the temperature will fall to {e} degrees, by day it will be about {f} "
                  + "degrees. Drivers are asked to be careful on the roads and to keep their distance."));
  private static final Map<String, List<String>> SKY =
      Map.of(
          "ru",
              List.of("без осадков", "небольшой снег", "переменная облачность", "туман и гололёд"),
          "kk", List.of("ашық күн", "аздаған қар", "бұлтты күн", "тұман"),
          "en", List.of("a clear sky", "light snow", "some clouds", "fog and ice"));
  private static final Map<String, List<String>> WIND =
      Map.of(
          "ru", List.of("северный", "южный", "юго-западный", "восточный"),
          "kk", List.of("солтүстіктен", "оңтүстіктен", "батыстан"),
          "en", List.of("northern", "southern", "western"));

  private final RandomGenerator random;
  private final List<Piece> pieces = new ArrayList<>();

  Dailies(RandomGenerator random) {
    this.random = random;
  }

  /// @param outlets that copy the agency's
  List<Piece> of(int days, List<String> outlets) {
    for (var kind : List.of(CURRENCY, WEATHER)) {
      kind.forEach(
          (language, templates) -> {
            for (int i = 0; i < templates.size(); i++) {
              series(language, templates.get(i), days, i == 0 ? outlets : List.of());
            }
          });
    }
    return pieces;
  }

  private void series(String language, String template, int days, List<String> outlets) {
    String outlet = "daily-" + pieces.size();
    for (int day = 0; day < days; day++) {
      String[] filled = filled(template, language, day).split("\\|", 2);
      Duration at = Duration.ofHours(24L * day + 7).plusMinutes(random.nextInt(60));
      String story = outlet + "-day-" + day;
      add(story, Piece.How.TEMPLATE, outlet, language, filled, at);
      for (String copier : outlets) {
        Duration later = at.plusMinutes(random.nextInt(10, 200));
        add(story, Piece.How.TEMPLATE_COPY, copier, language, filled, later);
      }
    }
  }

  private void add(
      String story, Piece.How how, String outlet, String language, String[] text, Duration at) {
    String id = "p" + Long.toHexString(random.nextLong());
    pieces.add(new Piece(id, story, how, outlet, language, text[0], text[1], at));
  }

  private String filled(String template, String language, int day) {
    return template
        .replace("{day}", String.valueOf(3 + day))
        .replace("{a}", number(490, 520))
        .replace("{b}", number(530, 570))
        .replace("{c}", number(4, 7))
        .replace("{d}", String.valueOf(random.nextInt(6, 24)))
        .replace("{e}", String.valueOf(random.nextInt(10, 31)))
        .replace("{f}", String.valueOf(random.nextInt(60, 260)))
        .replace("{sky}", any(SKY.getOrDefault(language, List.of())))
        .replace("{wind}", any(WIND.getOrDefault(language, List.of())));
  }

  private String number(int from, int to) {
    return "%d,%02d".formatted(random.nextInt(from, to), random.nextInt(100));
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
