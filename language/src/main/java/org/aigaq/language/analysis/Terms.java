package org.aigaq.language.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The terms of one word, each said once, packed behind one another. Made to be used again for the
/// next word, so that a text leaves no garbage.
final class Terms {
  private static final int MAX_TERMS = 128;

  private char[] letters = new char[256];
  private int[] ends = new int[16];
  private int size;
  private int end;
  private String language = "";
  private String surface = "";

  void clear() {
    size = 0;
    end = 0;
    language = "";
    surface = "";
  }

  /// Writes the language before the terms that follow, for a field of several: `kk:n:цензура`.
  void tag(String code) {
    language = code + ':';
  }

  /// Begins a term of a class: `n` or `v`.
  Terms begin(char kind) {
    end = size == 0 ? 0 : ends[size - 1];
    return append(language).append(kind).append(':');
  }

  Terms append(char letter) {
    if (end == letters.length) {
      letters = Arrays.copyOf(letters, 2 * end);
    }
    letters[end++] = letter;
    return this;
  }

  Terms append(char[] word, int length) {
    if (end + length > letters.length) {
      letters = Arrays.copyOf(letters, 2 * (end + length));
    }
    System.arraycopy(word, 0, letters, end, length);
    end += length;
    return this;
  }

  Terms append(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
    return this;
  }

  /// Keeps the term begun, unless it is there already.
  void done() {
    int start = size == 0 ? 0 : ends[size - 1];
    if (size == MAX_TERMS || isSurface(start) || has(start)) {
      return;
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ends[size++] = end;
  }

  private boolean isSurface(int start) {
    int from = start + language.length() + 2;
    if (surface.isEmpty() || end - from != surface.length() || letters[from - 2] != 'n') {
      return false;
    }
    for (int i = 0; i < surface.length(); i++) {
      if (letters[from + i] != surface.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(int start) {
    int from = 0;
    int length = end - start;
    for (int i = 0; i < size; i++) {
      if (ends[i] - from == length && Arrays.equals(letters, from, ends[i], letters, start, end)) {
        return true;
      }
      from = ends[i];
    }
    return false;
  }

  /// Adds a word as it stands, without language or class.
  void word(String folded) {
    end = size == 0 ? 0 : ends[size - 1];
    append(folded).done();
  }

  /// Adds a word of a text as it stands; as a noun without endings it is not said again.
  void surface(String folded) {
    word(folded);
    surface = folded;
  }

  /// A term that has its class already.
  void whole(String term) {
    end = size == 0 ? 0 : ends[size - 1];
    append(language).append(term).done();
  }

  void noun(String stem) {
    begin('n').append(stem).done();
  }

  void verb(String stem) {
    begin('v').append(stem).done();
  }

  /// The terms so far, as they are kept for the next time the word comes.
  Packed packed() {
    return new Packed(
        Arrays.copyOf(letters, size == 0 ? 0 : ends[size - 1]), Arrays.copyOf(ends, size));
  }

  /// @param letters of all terms
  /// @param ends where each term ends in them
  record Packed(char[] letters, int[] ends) {
    int size() {
      return ends.length;
    }

    int start(int term) {
      return term == 0 ? 0 : ends[term - 1];
    }
  }

  List<String> strings() {
    List<String> strings = new ArrayList<>(size);
    int from = 0;
    for (int i = 0; i < size; i++) {
      strings.add(new String(letters, from, ends[i] - from));
      from = ends[i];
    }
    return strings;
  }
}
