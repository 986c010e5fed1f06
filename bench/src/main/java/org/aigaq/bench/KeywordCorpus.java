package org.aigaq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Articles and keyword rules made from the sentences of a treebank, always the same.
///
/// @param articles of [#WORDS] words: sentences of one half, drawn at random
/// @param rest the other half, for rules
/// @param more words for rules, of no sentence
record KeywordCorpus(
    String language, List<String> articles, List<Sentence> rest, List<String> more) {
  static final int WORDS = 400;
  private static final int ARTICLES = 300;
  private static final int SHORTEST = 4;

  record Sentence(List<String> words, List<String> lemmas) {}

  static KeywordCorpus read(String language, Path folder, List<String> more) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
        read(file, sentences);
      }
    }
    var random = new Random(7);
    Collections.shuffle(sentences, random);
    int half = sentences.size() / 2;
    List<String> articles = articles(sentences.subList(0, half), random);
    return new KeywordCorpus(language, articles, sentences.subList(half, sentences.size()), more);
  }

  private static void read(Path file, List<Sentence> into) throws IOException {
    var words = new ArrayList<String>();
    var lemmas = new ArrayList<String>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t");
      if (line.isBlank() && !words.isEmpty()) {
        into.add(new Sentence(List.copyOf(words), List.copyOf(lemmas)));
        words.clear();
        lemmas.clear();
      } else if (fields.length > 3 && fields[0].matches("\\d+") && !fields[3].equals("PUNCT")) {
        words.add(fields[1]);
        lemmas.add(fields[2]);
      }
    }
  }

  private static List<String> articles(List<Sentence> sentences, Random random) {
    List<String> articles = new ArrayList<>();
    while (articles.size() < ARTICLES) {
      List<String> words = new ArrayList<>();
      while (words.size() < WORDS) {
        words.addAll(sentences.get(random.nextInt(sentences.size())).words());
      }
      articles.add(String.join(" ", words.subList(0, WORDS)));
    }
    return articles;
  }

  /// Half of them words, three in ten phrases with a slop of one, two in ten boolean, as far as
  /// there are enough words: each is as likely as any other.
  List<String> rules(int count) {
    var random = new Random(count);
    List<String> words = words();
    Set<String> rules = new LinkedHashSet<>();
    for (int tries = 0; rules.size() < count && tries < count * 100; tries++) {
      int kind = tries % 10;
      rules.add(
          kind < 5
              ? word(words, random)
              : kind < 8 ? phrase(words, random) : bool(words, random, kind == 8));
    }
    return List.copyOf(rules);
  }

  /// Dictionary forms, and some forms as they stand in texts: there are not as many dictionary
  /// forms in a treebank as rules.
  private List<String> words() {
    Set<String> words = new LinkedHashSet<>();
    for (Sentence sentence : rest) {
      words.addAll(sentence.lemmas());
      words.addAll(sentence.words());
    }
    words.addAll(more);
    return words.stream().filter(KeywordCorpus::usable).toList();
  }

  private String phrase(List<String> words, Random random) {
    Sentence sentence = rest.get(random.nextInt(rest.size()));
    int at = random.nextInt(sentence.lemmas().size());
    boolean last = at + 1 == sentence.lemmas().size();
    String first = sentence.lemmas().get(at);
    String next = last ? "" : sentence.lemmas().get(at + 1);
    return usable(first) && usable(next)
        ? "\"" + first + " " + next + "\"~1"
        : "\"" + word(words, random) + " " + word(words, random) + "\"~1";
  }

  private static String bool(List<String> words, Random random, boolean or) {
    String rest =
        or ? "(" + word(words, random) + " OR " + word(words, random) + ")" : word(words, random);
    return word(words, random) + " AND " + rest;
  }

  private static String word(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private static boolean usable(String word) {
    return word.length() >= SHORTEST && word.matches("[\\p{L}]+");
  }
}
