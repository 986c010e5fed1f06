package org.aigaq.language.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.config.KeywordTopic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One rule against one text: the words that it finds, with a slash between places; none when it
/// does not match.
class KeywordRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // Words in all their forms.
        "kk | цензура | Редакторлар цензурасының көлемі өсті | цензурасының",
        "kk | цензура | Цензураға қарсы шықты | Цензураға",
        "kk | кітап | Кітабы туралы айтты | Кітабы",
        "kk | халық | Халқының саны | Халқының",
        "kk | журналист | Журналистерді ұстады | Журналистерді",
        "kk | АҚШ | АҚШ-тың елшілігі | АҚШ-тың",
        "kk | бұғаттау | Сайт бұғатталды | бұғатталды",
        "kk | бұғаттау | Сайтты бұғаттады | бұғаттады",
        "kk | митинг | Митингілер өтпеді, митингке шықпады | митингке",
        "kk | сот | Соттар мен соты | Соттар/соты",
        "kk | қысқа | Қыс келді | -",
        "kk | Қазақстан | Қазақстанда, Қазақстанның | Қазақстанда/Қазақстанның",
        "ru | цензура | О цензуре спорили, цензурой довольны | цензуре/цензурой",
        "ru | журналист | Двух журналистов задержали | журналистов",
        "ru | блокировка | Блокировок стало больше | Блокировок",
        "ru | независимый | Независимого издания нет | Независимого",
        "ru | задержать | Полиция задержала двоих | задержала",
        "ru | ёлка | Елки и ёлки | Елки/ёлки",
        "ru | суд | Судья решила | -",
        "en | journalist | Two journalists were held | journalists",
        "en | journalist | The journalist's phone | journalist's",
        "en | city | Cities without water | Cities",
        "en | block | The site was blocked | blocked",
        "en | media | Mediation failed | -",
        // Words written in another form than the dictionary's.
        "kk | цензураға | Цензураның көлемі | Цензураның",
        "kk | журналистерді | Журналисті ұстады | Журналисті",
        "kk | кітабының | Кітаптан үзінді | Кітаптан",
        "kk | халқының | Халықтың саны | Халықтың",
        "kk | сайлауға | Сайлаудан кейін | Сайлаудан",
        "ru | цензурой | О цензуре спорили | цензуре",
        "ru | журналистов | Журналист задержан | Журналист",
        "ru | блокировку | Блокировки продолжаются | Блокировки",
        "ru | сайтами | Сайт не открывается | Сайт",
        "en | journalists | A journalist was held | journalist",
        // In quotes a single word is taken as it is.
        "kk | '\"цензураға\"' | Цензураның көлемі | -",
        "kk | '\"цензураға\"' | Цензураға қарсы | Цензураға",
        // Phrases.
        "kk | '\"сайтты бұғаттау\"' | Сайттарды бұғаттады | Сайттарды бұғаттады",
        "kk | '\"сайт бұғаттау\"' | Сайтты бұғаттау керек | Сайтты бұғаттау",
        "kk | '\"сөз бостандығы\"' | Сөз бостандығына кепілдік | Сөз бостандығына",
        "kk | '\"сөз бостандығы\"' | Бостандық сөз | -",
        "kk | '\"баспасөз бостандығы\"' | Баспасөздің толық бостандығы | -",
        "kk | '\"баспасөз бостандығы\"~1' | Баспасөздің толық бостандығы | Баспасөздің толық бостандығы",
        "ru | '\"свобода слова\"' | Свободы слова нет | Свободы слова",
        "ru | '\"свобода слова\"' | Слова о свободе | -",
        "ru | '\"арест журналист\"~5' | Журналиста взяли под арест | Журналиста взяли под арест",
        "ru | '\"экс-министр\"' | Экс-министра судят | Экс-министра",
        "en | '\"press freedom\"' | Press freedoms are few | Press freedoms",
        "en | '\"freedom press\"~1' | Freedom of the press | -",
        "en | '\"freedom press\"~2' | Freedom of the press | Freedom of the press",
        // All, one of them, none of them.
        "kk | журналист AND сот | Журналистің соты өтті | Журналистің/соты",
        "kk | журналист AND сот | Журналист келді | -",
        "kk | митинг OR пикет | Пикетке шықты | Пикетке",
        "ru | журналист NOT спорт | Журналист задержан | Журналист",
        "ru | журналист NOT спорт | Журналист пишет о спорте | -",
        "ru | пикет AND (полиция OR суд) | Пикет разогнала полиция | Пикет/полиция",
        "ru | пикет AND (полиция OR суд) | Пикет у театра | -",
        "ru | суд журналист | Суд над журналистом | Суд/журналистом",
        "en | block* AND website | Blockages of websites | Blockages/websites",
        "en | block* AND website | Blockages of roads | -",
        "en | (flood OR fire) AND NOT film | A film about the flood | -",
        // Beginnings.
        "kk | бұғатта* | Бұғатталған, бұғаттаушы | Бұғатталған/бұғаттаушы",
        "ru | релокант* | Релоканты и релокантка | Релоканты/релокантка",
        "en | censor* | Censorship, uncensored, censors | Censorship/censors",
        // A Kazakh rule in Cyrillic finds texts in Latin and Arabic letters.
        "kk | халық | Halyqtyñ sany | Halyqtyñ",
        "kk | кітап | Kitaptar keldi | Kitaptar",
        "kk | журналист | Jurnalisterdi ūstady | Jurnalisterdi",
        "kk | сайлау | Sailaudan keiin | Sailaudan",
        "kk | '\"сөз бостандығы\"' | Söz bostandyğyna kepildik | Söz bostandyğyna",
        "kk | халық | حالىقتىڭ سانى | حالىقتىڭ",
        "kk | кітап | كىتاپتار كەلدى | كىتاپتار",
        "kk | сайлау | سايلاۋدان كەيىن | سايلاۋدان",
        "kk | журналист AND сот | جۋرناليستىڭ سوتى | جۋرناليستىڭ/سوتى",
        "kk | кітап | Jurnalist keldi | -",
        // Letters that only look alike, accents of stress, capitals, other alphabets.
        "kk | цензура | Цензурa | Цензурa",
        "kk | әлем | ӘЛЕМНІҢ | ӘЛЕМНІҢ",
        "ru | цензура | ЦЕНЗУРА! | ЦЕНЗУРА",
        "ru | ООН | в ООН сообщили | ООН",
        "en | Mazhilis | MAZHILIS | MAZHILIS"
      })
  void aRuleFindsItsWords(String language, String rule, String text, String found) {
    String words = String.join("/", words(language, rule, text));
    assertThat(words).isEqualTo(found == null ? "" : found);
  }

  private static List<String> words(String language, String rule, String text) {
    var topic =
        new KeywordTopic(
            "t",
            Map.of(),
            false,
            Map.of(language, List.of(rule)),
            Map.of(),
            Map.of(),
            null,
            null,
            null);
    List<Match> matches = new TopicMatcher(List.of(topic)).match(language, "", text, DAY);
    return matches.isEmpty() ? List.of() : matches.getFirst().words();
  }
}
