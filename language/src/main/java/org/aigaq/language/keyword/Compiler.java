package org.aigaq.language.keyword;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Turns parsed rules into conditions over the numbers of a vocabulary.
final class Compiler {
  private static final Condition NEVER = new Condition.Either(List.of());

  private final Vocabulary vocabulary;

  Compiler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// @throws IllegalArgumentException for a kind of query that `RuleParser` never makes
  Condition compile(Query query) {
    return switch (query) {
      case TermQuery one -> new Condition.Has(numbers(one.getTerm()));
      case SynonymQuery some -> new Condition.Has(numbers(some.getTerms().toArray(Term[]::new)));
      case PrefixQuery start ->
          new Condition.Has(new int[] {vocabulary.prefix(start.getPrefix().text())});
      case PhraseQuery phrase ->
          new Condition.Near(
              Arrays.stream(phrase.getTerms()).map(this::numbers).toArray(int[][]::new),
              phrase.getPositions(),
              phrase.getSlop());
      case MultiPhraseQuery phrase ->
          new Condition.Near(
              Arrays.stream(phrase.getTermArrays()).map(this::numbers).toArray(int[][]::new),
              phrase.getPositions(),
              phrase.getSlop());
      case BooleanQuery all -> compile(all);
      case BoostQuery boosted -> compile(boosted.getQuery());
      case MatchNoDocsQuery none -> NEVER;
      default -> throw new IllegalArgumentException("not a rule: " + query);
    };
  }

  /// As in Lucene, what may occur decides only where nothing must.
  private Condition compile(BooleanQuery query) {
    List<Condition> must =
        parts(query, BooleanClause.Occur.MUST, BooleanClause.Occur.FILTER).toList();
    List<Condition> may = parts(query, BooleanClause.Occur.SHOULD).toList();
    Stream<Condition> positive =
        must.isEmpty() ? Stream.of(new Condition.Either(may)) : must.stream();
    Stream<Condition> negative = parts(query, BooleanClause.Occur.MUST_NOT).map(Condition.Not::new);
    List<Condition> all = Stream.concat(positive, negative).toList();
    return all.size() == 1 ? all.getFirst() : new Condition.All(all);
  }

  private Stream<Condition> parts(BooleanQuery query, BooleanClause.Occur... occurs) {
    return query.clauses().stream()
        .filter(clause -> List.of(occurs).contains(clause.occur()))
        .map(clause -> compile(clause.query()));
  }

  private int[] numbers(Term... terms) {
    return Arrays.stream(terms).mapToInt(term -> vocabulary.term(term.text())).distinct().toArray();
  }

  /// Numbers of which one must occur for the condition to hold; the fewer rules and texts share
  /// them, the better. Of words that must stand together one is enough, the longest: long words are
  /// rare.
  ///
  /// @param length of each term, by its number
  static Set<Integer> anchors(Condition condition, int[] length) {
    return switch (condition) {
      case Condition.Has has -> set(has.terms());
      case Condition.Near near ->
          rarest(Arrays.stream(near.words()).map(Compiler::set).toList(), length);
      case Condition.All all ->
          rarest(
              all.parts().stream()
                  .filter(part -> !(part instanceof Condition.Not))
                  .map(part -> anchors(part, length))
                  .toList(),
              length);
      case Condition.Either either -> {
        Set<Integer> any = new TreeSet<>();
        either.parts().forEach(part -> any.addAll(anchors(part, length)));
        yield any;
      }
      case Condition.Not not -> Set.of();
    };
  }

  private static Set<Integer> set(int[] numbers) {
    Set<Integer> set = new TreeSet<>();
    Arrays.stream(numbers).forEach(set::add);
    return set;
  }

  private static Set<Integer> rarest(List<Set<Integer>> choices, int[] length) {
    Set<Integer> best = Set.of();
    int longest = -1;
    for (Set<Integer> choice : choices) {
      int shortest = choice.stream().mapToInt(number -> length[number]).min().orElse(-1);
      if (shortest > longest) {
        longest = shortest;
        best = choice;
      }
    }
    return best;
  }
}
