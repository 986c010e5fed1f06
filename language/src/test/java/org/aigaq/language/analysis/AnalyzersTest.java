package org.aigaq.language.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class AnalyzersTest {
  @Test
  void allTermsOfAWordStandAtItsPlace() throws IOException {
    assertThat(words(new DocumentAnalyzer("kk"), "«Қала» цензурасының"))
        .containsExactly("1 Қала", "2 цензурасының");
  }

  @Test
  void anEndingBehindAHyphenBelongsToItsWord() throws IOException {
    assertThat(words(new DocumentAnalyzer("kk"), "АҚШ-тың ар-намыс 2022-де"))
        .containsExactly("1 АҚШ-тың", "2 ар", "3 намыс", "4 2022-де");
    assertThat(words(new DocumentAnalyzer("ru"), "пресс-карта"))
        .containsExactly("1 пресс", "2 карта");
  }

  @Test
  void aWordOfNothingVisibleKeepsTheOffsetsRight() throws IOException {
    assertThat(words(new DocumentAnalyzer("en"), "one\u200b two😀three"))
        .containsExactly("1 one", "2 two", "3 three");
  }

  @Test
  void aKeywordThatIsNoCitationFormIsNoVerb() throws IOException {
    assertThat(terms(new KeywordAnalyzer("kk"), "әлем")).containsExactly("n:әлем");
    assertThat(terms(new KeywordAnalyzer("kk"), "бұғаттау")).contains("n:бұғаттау", "v:бұғатта");
  }

  @Test
  void aCompoundInAPhraseIsTakenApart() throws IOException {
    assertThat(terms(KeywordAnalyzer.forPhrases("kk"), "учаскесі"))
        .contains("n:учаскесі", "n:учаске");
  }

  @Test
  void aRussianWordInAPhraseMayBeBound() throws IOException {
    assertThat(terms(KeywordAnalyzer.forPhrases("ru"), "сайта"))
        .containsAnyElementsOf(terms(new DocumentAnalyzer("ru"), "сайтов"));
    assertThat(terms(new KeywordAnalyzer("ru"), "сайт"))
        .containsAnyElementsOf(terms(new DocumentAnalyzer("ru"), "сайтов"));
  }

  private static List<String> words(Analyzer analyzer, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      var offset = stream.getAttribute(OffsetAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      int position = 0;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        String word =
            text.substring(offset.startOffset(), offset.endOffset()).replace("\u200b", "");
        words.add(position + " " + word);
      }
      stream.end();
    }
    return words.stream().distinct().toList();
  }

  private static List<String> terms(Analyzer analyzer, String word) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", word)) {
      var term =
          stream.getAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
