package org.aigaq.language.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aigaq.language.analysis.FoldingAnalyzer;
import org.aigaq.language.analysis.MultilingualAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts of all languages in one field, and one box to search them.
class OneFieldTest {
  private final Analyzer texts = new MultilingualAnalyzer();
  private final Analyzer words = SearchAnalyzers.words();

  @ParameterizedTest
  @CsvSource({
    "цензура, Қазақстанда цензурасының күшейгені туралы айтылды, цензурасының",
    "цензура, tsenzurasynyñ, tsenzurasynyñ",
    "Қазақстан, Бұл قازاقستاننىڭ, قازاقستاننىڭ",
    "Қазақстан, Qazaqstannyñ jaña zañy qabyldandy, Qazaqstannyñ",
    "Qazaqstan, Қазақстанның жаңа заңы қабылданды, Қазақстанның",
    "журналистер, Алматыда журналистерге қысым көрсетілді, журналистерге",
    "журналист, Власти преследовали журналистов и их семьи, журналистов",
    "журналистов, В Алматы арестован журналист местной газеты, журналист",
    "блокировка, Об этом говорят после блокировки сайта, блокировки",
    "арестовать, В Астане арестовали трёх активистов, арестовали",
    "courts, The court has ruled that the law is void, court",
    "court, Several courts of the country are to be closed, courts",
    "NATO, Бұл туралы NATO-ның өкілі айтты, NATO-ның",
    "2022, Бұл 2022-де болған еді, 2022-де",
    "Grundgesetz, Das Grundgesetz gilt überall, Grundgesetz",
    "北, 北京, 北",
  })
  void aWordFindsItsFormsInEveryLanguage(String word, String text, String found) {
    assertThat(found(word, text)).containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource({
    "суд, Балықтар терең суда жүзіп жүрді деп айтылды",
    "әлем, Ол әлемдік рекорд орнатты",
    "men, Сен мен біз болып бардық",
    "on, Он бала келді",
  })
  void aWordOfOneLanguageFindsNoChanceFormsOfAnother(String word, String text) {
    assertThat(found(word, text)).isEmpty();
  }

  @Test
  void whatASentenceDoesNotTellIsReadInBothLanguages() {
    assertThat(terms(texts, "партия")).contains("партия", "kk:v:партия", "ru:n:партий+1");
  }

  @Test
  void theLettersOfASentenceTellItsLanguage() {
    assertThat(terms(texts, "Партия құрылтайы өтеді")).noneMatch(term -> term.startsWith("ru:"));
    assertThat(terms(texts, "Сегодня, как сообщают, прошла и партия"))
        .noneMatch(term -> term.startsWith("kk:"));
    assertThat(terms(texts, "Бұл туралы айтылды. В стране растёт и число партий"))
        .anyMatch(term -> term.startsWith("kk:"))
        .anyMatch(term -> term.startsWith("ru:"));
  }

  @Test
  void allTermsOfAWordStandAtItsPlace() {
    String text = "«Қала» цензурасының ар-намысы, АҚШ-тың 3,5 процент!";
    assertThat(places(texts, text))
        .isEqualTo(places(new FoldingAnalyzer(), text))
        .containsExactly(
            "1 Қала", "2 цензурасының", "3 ар", "4 намысы", "5 АҚШ-тың", "6 3", "7 5", "8 процент");
  }

  @Test
  void theExactFieldKnowsNoForms() {
    assertThat(terms(new FoldingAnalyzer(), "Ёлка елки ЦЕНЗУРАСЫНЫҢ"))
        .containsExactlyInAnyOrder("елка", "елки", "цензурасының");
  }

  @Test
  void theBeginningOfAWordIsFoldedLikeTheWord() {
    assertThat(texts.normalize("text", "ЦеНЗ").utf8ToString()).isEqualTo("ценз");
    assertThat(words.normalize("text", "Ёлк").utf8ToString()).isEqualTo("елк");
  }

  @Test
  void inQuotesACompoundIsTakenApart() {
    assertThat(terms(SearchAnalyzers.phrases(), "учаскесі")).contains("kk:n:учаске");
  }

  /// The words of a text that share a term with the word looked for.
  private List<String> found(String word, String text) {
    Set<String> wanted = terms(words, word);
    List<String> found = new ArrayList<>();
    read(
        texts,
        text,
        (term, position, start, end) -> {
          String match = text.substring(start, end);
          if (wanted.contains(term) && !found.contains(match)) {
            found.add(match);
          }
        });
    return found;
  }

  private static Set<String> terms(Analyzer analyzer, String text) {
    Set<String> terms = new TreeSet<>();
    read(analyzer, text, (term, position, start, end) -> terms.add(term));
    return terms;
  }

  private static List<String> places(Analyzer analyzer, String text) {
    List<String> places = new ArrayList<>();
    read(
        analyzer,
        text,
        (term, position, start, end) -> places.add(position + " " + text.substring(start, end)));
    return places.stream().distinct().toList();
  }

  private interface Reader {
    void term(String term, int position, int start, int end);
  }

  private static void read(Analyzer analyzer, String text, Reader reader) {
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      var term = stream.getAttribute(CharTermAttribute.class);
      var offset = stream.getAttribute(OffsetAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      int position = 0;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        reader.term(term.toString(), position, offset.startOffset(), offset.endOffset());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
