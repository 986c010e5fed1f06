package org.aigaq.language.keyword;

import org.aigaq.language.analysis.KeywordAnalyzer;
import org.aigaq.language.text.Folding;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

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
    Query query;
    try {
      query = new Parser().parse(rule);
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
    Parser() {
      super(FIELD, words);
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
        return super.getFieldQuery(field, text, quoted);
      }
      Query query = new PhraseParser().phrase(text);
      return query == null ? new MatchNoDocsQuery("no word in " + text) : query;
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
