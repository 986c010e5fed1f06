package org.aigaq.language.keyword;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.aigaq.language.analysis.KeywordAnalyzer;
import org.aigaq.language.text.Folding;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Lucene's classic query language over dictionary forms. Two words side by side must both occur.
///
/// Left out, with a clear error: fields, ranges, fuzzy words, regular expressions, wildcards other
/// than a word's beginning (`block*`). They would look at terms, which are not what a person
/// writes.
final class RuleParser {
  static final String FIELD = "text";
  static final int MIN_PREFIX = 3;

  private final String language;
  private final Analyzer words;
  private final Analyzer phrases;

  RuleParser(String language) {
    this.language = language;
    this.words = new KeywordAnalyzer(language);
    this.phrases = KeywordAnalyzer.forPhrases(language);
  }

  /// @throws ParseException with a message a person can act on
  Query parse(String rule) throws ParseException {
    return parse(rule, word -> {});
  }

  /// @param words told of every word and how it is understood
  Query parse(String rule, Consumer<RuleReader.Word> words) throws ParseException {
    Query query;
    try {
      query = new Parser(words).parse(rule);
    } catch (IllegalArgumentException e) {
      throw new ParseException(e.getMessage());
    }
    if (findsNothing(query)) {
      throw new ParseException("the rule has no word to look for");
    }
    return query;
  }

  private static boolean findsNothing(Query query) {
    if (query instanceof BooleanQuery all) {
      return all.clauses().stream().noneMatch(RuleParser::looksFor);
    }
    return query instanceof MatchNoDocsQuery;
  }

  private static boolean looksFor(BooleanClause clause) {
    return clause.occur() != BooleanClause.Occur.MUST_NOT && !findsNothing(clause.query());
  }

  private final class Parser extends QueryParser {
    private final Consumer<RuleReader.Word> told;

    Parser(Consumer<RuleReader.Word> told) {
      super(FIELD, words);
      this.told = told;
      setSplitOnWhitespace(true);
      setDefaultOperator(Operator.AND);
      setAutoGeneratePhraseQueries(true);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
      require(field);
      // A hyphenated word is two words in a row, hence a phrase too.
      boolean phrase = text.strip().matches(".*[\\s\\p{Pd}].*");
      if (!phrase) {
        Query word = super.getFieldQuery(field, text, quoted);
        return quoted ? asWritten(word, text) : widened(word, text);
      }
      Query query = new PhraseParser().phrase(text);
      return query == null ? new MatchNoDocsQuery("no word in " + text) : widened(query, "");
    }

    /// A word in quotes is a dictionary form, whatever it looks like.
    private Query asWritten(Query word, String text) {
      told.accept(new RuleReader.Word(text, List.of(), List.of()));
      return word;
    }

    /// Adds the dictionary forms of words that are written in another form.
    private Query widened(Query query, String text) {
      return switch (query) {
        case TermQuery one -> widened(List.of(one.getTerm()), text);
        case SynonymQuery some -> widened(some.getTerms(), text);
        case PhraseQuery phrase ->
            widened(
                Arrays.stream(phrase.getTerms()).map(term -> new Term[] {term}).toList(),
                phrase.getPositions());
        case MultiPhraseQuery phrase ->
            widened(List.of(phrase.getTermArrays()), phrase.getPositions());
        case null, default -> query;
      };
    }

    private Query widened(List<Term> terms, String text) {
      var all = new SynonymQuery.Builder(FIELD);
      resolved(terms, text, false).forEach(all::addTerm);
      return all.build();
    }

    private Query widened(List<Term[]> words, int[] positions) {
      var all = new MultiPhraseQuery.Builder();
      for (int i = 0; i < positions.length; i++) {
        Set<Term> terms = resolved(List.of(words.get(i)), "", true);
        all.add(terms.toArray(Term[]::new), positions[i]);
      }
      return all.build();
    }

    private Set<Term> resolved(List<Term> terms, String text, boolean phrase) {
      Set<Term> all = new LinkedHashSet<>(terms);
      String folded =
          terms.stream()
              .map(Term::text)
              .filter(term -> term.startsWith("n:") && term.indexOf('+') < 0)
              .map(term -> term.substring(2))
              .findFirst()
              .orElse("");
      String word = text.isEmpty() ? folded : text;
      if (!word.isBlank()) {
        Resolution resolution = Resolution.of(word, language, phrase);
        resolution.terms().forEach(term -> all.add(new Term(FIELD, term)));
        told.accept(new RuleReader.Word(word, resolution.forms(), resolution.doubtful()));
      }
      return all;
    }

    @Override
    protected Query getPrefixQuery(String field, String start) throws ParseException {
      require(field);
      String folded = Folding.word(start);
      if (folded.length() < MIN_PREFIX) {
        throw new ParseException("«" + start + "*» is too short, write at least three letters");
      }
      return new PrefixQuery(new Term(FIELD, "n:" + folded));
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
      throw new ParseException("«" + text + "»: a * is understood only at the end of a word");
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity)
        throws ParseException {
      throw new ParseException("«" + text + "~»: ~ is understood only after a phrase in quotes");
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
      throw new ParseException("/" + text + "/: regular expressions are not understood");
    }

    @Override
    protected Query getRangeQuery(
        String field, String from, String to, boolean fromIn, boolean toIn) throws ParseException {
      throw new ParseException("[" + from + " TO " + to + "]: ranges are not understood");
    }

    private void require(String field) throws ParseException {
      if (!FIELD.equals(field)) {
        throw new ParseException(
            "«" + field + ":» is read as a field; put the words in quotes if a colon is meant");
      }
    }
  }

  private final class PhraseParser extends QueryParser {
    PhraseParser() {
      super(FIELD, phrases);
    }

    @org.jspecify.annotations.Nullable
    Query phrase(String text) throws ParseException {
      return getFieldQuery(FIELD, text, true);
    }
  }

  @Override
  public String toString() {
    return "rules in " + language;
  }
}
