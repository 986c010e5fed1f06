package org.aigaq.ingest.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Texts of the Kazakh press in every charset it has used, declared rightly, wrongly and not at
/// all.
class CharsetMatrixTest {
  private static final List<String> CHARSETS =
      List.of(
          "windows-1251",
          "koi8-r",
          "ibm866",
          "iso-8859-5",
          "utf-16le",
          "utf-16be",
          "kz-1048",
          "ptcp154",
          "utf-8");
  private static final List<String> RUSSIAN =
      List.of(
          "Суд в Алматы отложил рассмотрение дела журналиста",
          "Аким области объяснил, почему не ремонтируют дороги",
          "Цены на хлеб выросли в трёх регионах",
          "В школе № 5 отменили занятия из-за мороза",
          "«Мы не уйдём»: жители вышли к зданию акимата",
          "Парламент принял поправки во втором чтении",
          "Пожар на складе потушен, пострадавших нет — МЧС",
          "ЕЩЁ ОДИН ДЕПУТАТ СЛОЖИЛ МАНДАТ",
          "Нацбанк сохранил базовую ставку",
          "Синоптики предупредили о сильном ветре и гололёде",
          "Экс-министр энергетики приговорён к восьми годам",
          "Юристы: съёмку в суде запретить нельзя");
  private static final List<String> KAZAKH =
      List.of(
          "Алматыдағы сот журналистің ісін қарауды кейінге қалдырды",
          "Облыс әкімі жолдың неге жөнделмейтінін түсіндірді",
          "Үш өңірде нан қымбаттады",
          "Аяздан мектептерде сабақ тоқтатылды",
          "«Біз кетпейміз»: тұрғындар әкімдік ғимаратына шықты",
          "Парламент түзетулерді екінші оқылымда қабылдады",
          "Қоймадағы өрт сөндірілді, зардап шеккендер жоқ — ТЖМ",
          "ТАҒЫ БІР ДЕПУТАТ МАНДАТЫН ТАПСЫРДЫ",
          "Ұлттық банк базалық мөлшерлемені өзгертпеді",
          "Синоптиктер қатты жел мен көктайғақ болатынын ескертті",
          "Бұрынғы энергетика министріне сегіз жылға үкім шықты",
          "Заңгерлер: сотта бейнетүсірілімге тыйым салуға болмайды");

  /// A Russian page that has one Kazakh name in it.
  private static final List<String> BOTH =
      List.of(
          "Режиссёр Әділхан Ержанов снял новый фильм",
          "Суд в Алматы отложил рассмотрение дела журналиста",
          "Аким области объяснил, почему не ремонтируют дороги",
          "Цены на хлеб выросли в регионах",
          "Парламент принял поправки во втором чтении");

  @Test
  void everyPageIsReadWhateverIsDeclared() {
    List<String> wrong = new ArrayList<>();
    for (List<String> texts : List.of(RUSSIAN, KAZAKH, BOTH)) {
      for (int from = 0; from < texts.size(); from += 2) {
        int at = from;
        check(texts, declared -> page(texts, at, declared), true, "page " + from, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFeedOfFiveHeadlinesIsReadWhateverIsDeclared() {
    List<String> wrong = new ArrayList<>();
    for (List<String> texts : List.of(RUSSIAN, KAZAKH, BOTH)) {
      for (int from = 0; from < texts.size(); from += 3) {
        int at = from;
        check(texts, declared -> feed(texts, at, declared), false, "feed " + from, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @FunctionalInterface
  private interface Document {
    String declaring(@Nullable String charset);
  }

  private static void check(
      List<String> texts, Document document, boolean header, String name, List<String> wrong) {
    for (String charset : CHARSETS) {
      List<@Nullable String> declarations = new ArrayList<>(CHARSETS);
      declarations.add(null);
      declarations.add("iso-8859-1");
      declarations.add("no-such-charset");
      for (String declared : declarations) {
        String text = document.declaring(declared);
        byte[] bytes = encoded(text, charset);
        if (bytes.length == 0) {
          continue;
        }
        for (boolean mark :
            charset.startsWith("utf") ? new boolean[] {false, true} : new boolean[1]) {
          byte[] sent = mark ? encoded("\ufeff" + text, charset) : bytes;
          String type = declared == null || !header ? null : "text/html; charset=" + declared;
          Charsets.Decoded read = Charsets.decode(sent, type, null);
          if (!read.text().equals(text)) {
            wrong.add(
                "%s %s in %s declared %s: %s"
                    .formatted(name, texts.getFirst(), charset, declared, read.charset()));
          }
        }
      }
    }
  }

  /// About three hundred characters.
  private static String page(List<String> texts, int from, @Nullable String declared) {
    String meta = declared == null ? "" : "<meta charset=\"" + declared + "\">";
    String p = texts.get((from + 1) % texts.size()) + ". " + texts.get((from + 2) % texts.size());
    return "<html><head>%s<title>%s</title></head><body class=\"a\"><p>%s.</p></body></html>"
        .formatted(meta, texts.get(from), p);
  }

  private static String feed(List<String> texts, int from, @Nullable String declared) {
    String encoding = declared == null ? "" : " encoding=\"" + declared + "\"";
    StringBuilder feed =
        new StringBuilder(
            "<?xml version=\"1.0\"" + encoding + "?>\n<rss version=\"2.0\"><channel>");
    for (int i = 0; i < 5; i++) {
      feed.append("<item><title>")
          .append(texts.get((from + i) % texts.size()))
          .append("</title><link>https://press.example/news/")
          .append(i)
          .append("</link></item>\n");
    }
    return feed.append("</channel></rss>").toString();
  }

  /// Empty when the charset lacks a letter of the text.
  private static byte[] encoded(String text, String charset) {
    return switch (LegacyCharsets.named(charset).orElseThrow()) {
      case Decoder.Table table -> encoded(text, table);
      case Decoder.Known(Charset known) ->
          known.newEncoder().canEncode(text) ? text.getBytes(known) : new byte[0];
    };
  }

  private static byte[] encoded(String text, Decoder.Table table) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      int at = table.upper().indexOf(c);
      if (c >= 0x80 && at < 0) {
        return new byte[0];
      }
      bytes[i] = (byte) (c < 0x80 ? c : 0x80 + at);
    }
    return bytes;
  }
}
