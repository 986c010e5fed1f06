package org.aigaq.ingest.read.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// How much the words of a line speak for its being part of an article: log odds over many sites,
/// each of which has one vote. Short lines (captions, buttons, bylines) have a table of their own,
/// which knows pairs of words as well.
final class WordScores {
  /// Words of a short line.
  static final int SHORT = 8;

  static final WordScores LEARNED = load();

  private final Table lines;
  private final Table texts;

  /// @param lines scores of words and of pairs of words in short lines
  /// @param texts scores of words in all others
  WordScores(Map<String, Float> lines, Map<String, Float> texts) {
    this.lines = new Table(lines);
    this.texts = new Table(texts);
  }

  /// What the words of one line say together.
  ///
  /// @param known how many of them have a score
  /// @param first of the line's first word
  record Said(float mean, float lowest, float highest, float sum, int known, float first) {
    static final Said NOTHING = new Said(0, 0, 0, 0, 0, 0);

    void add(Row row) {
      row.add(mean);
      row.add(lowest);
      row.add(highest);
      row.add(sum);
      row.add(known);
      row.add(first);
    }
  }

  /// @param words hashes, as [Shingles#words] tells them
  Said of(long[] words) {
    boolean isShort = words.length <= SHORT;
    Table table = isShort ? lines : texts;
    var sum = new Sum();
    for (int i = 0; i < words.length; i++) {
      sum.add(table.get(words[i]), i == 0);
      if (isShort && i + 1 < words.length) {
        sum.add(table.get(pair(words[i], words[i + 1])), false);
      }
    }
    return sum.said();
  }

  private static long pair(long first, long second) {
    return first * 31 + second * 0x9e3779b97f4a7c15L;
  }

  private static final class Sum {
    private float lowest;
    private float highest;
    private float sum;
    private float first;
    private int known;

    void add(float score, boolean isFirst) {
      if (score != 0) {
        lowest = Math.min(lowest, score);
        highest = Math.max(highest, score);
        sum += score;
        first = isFirst ? score : first;
        known++;
      }
    }

    Said said() {
      return known == 0 ? Said.NOTHING : new Said(sum / known, lowest, highest, sum, known, first);
    }
  }

  /// Scores by the hash of a word or of a pair, in one array without boxes: every word of every
  /// page is looked up.
  private static final class Table {
    private final long[] keys;
    private final float[] scores;

    Table(Map<String, Float> scores) {
      int size = Integer.highestOneBit(Math.max(8, scores.size() * 2)) * 2;
      this.keys = new long[size];
      this.scores = new float[size];
      scores.forEach(this::put);
    }

    private void put(String words, float score) {
      long[] hashes = Shingles.words(words);
      int at = slot(hashes.length == 1 ? hashes[0] : pair(hashes[0], hashes[1]));
      keys[at] = hashes.length == 1 ? hashes[0] : pair(hashes[0], hashes[1]);
      scores[at] = score;
    }

    /// Zero when nothing is known.
    float get(long key) {
      return scores[slot(key)];
    }

    private int slot(long key) {
      int at = (int) (key * 0x9e3779b97f4a7c15L >>> 40) & (keys.length - 1);
      while (keys[at] != 0 && keys[at] != key) {
        at = (at + 1) & (keys.length - 1);
      }
      return at;
    }
  }

  private static WordScores load() {
    try (InputStream in = WordScores.class.getResourceAsStream("words.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Float> lines = new HashMap<>();
      Map<String, Float> texts = new HashMap<>();
      for (String row : all.split("\n", -1)) {
        String[] column = row.split("\t", -1);
        if (column.length == 3) {
          (column[0].equals("line") ? lines : texts).put(column[1], Float.parseFloat(column[2]));
        }
      }
      return new WordScores(lines, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
