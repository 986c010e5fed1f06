package org.aigaq.language.analysis;

import java.io.IOException;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Words of letters, digits and marks. An apostrophe between letters stays inside (`journalist's`);
/// a hyphen splits (`ар-намыс` is two words, as in a phrase), except before an ending, so that
/// `АҚШ-тың` is one word. Of scripts that put no blanks between words, each ideograph and each kana
/// is a word. U+2029 separates what no phrase may span.
final class WordTokenizer extends Tokenizer {
  static final char GAP = '\u2029';
  private static final int GAP_POSITIONS = 100;
  private static final int MAX_TEXT = 1 << 20;
  private static final int MAX_WORD = 100;

  /// Below it no script does without blanks that is cut by characters here.
  private static final int UNSPACED = 0x3005;

  private static final int TABLE = 0x500;
  private static final boolean[] WORD = new boolean[TABLE];

  static {
    for (int c = 0; c < TABLE; c++) {
      WORD[c] = isWordCharacter(c);
    }
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
  private final Predicate<String> ending;
  private final @Nullable SentenceLanguages languages;
  private String text = "";
  private int at;

  /// @param ending whether what follows a hyphen is an ending of the word before it
  WordTokenizer(Predicate<String> ending) {
    this(ending, null);
  }

  /// @param languages asked which languages each word may be in; its flags tell
  WordTokenizer(Predicate<String> ending, @Nullable SentenceLanguages languages) {
    this.ending = ending;
    this.languages = languages;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text = readAll();
    at = 0;
    if (languages != null) {
      languages.reset(text);
    }
  }

  private String readAll() throws IOException {
    var out = new StringBuilder();
    char[] buffer = new char[8192];
    for (int n = input.read(buffer); n >= 0 && out.length() < MAX_TEXT; n = input.read(buffer)) {
      out.append(buffer, 0, n);
    }
    return out.toString();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    int increment = 1;
    while (at < text.length() && !isWord(at)) {
      if (text.charAt(at) == GAP) {
        increment += GAP_POSITIONS;
      }
      at += width(at);
    }
    if (at >= text.length()) {
      return false;
    }
    int start = at;
    at = end(start);
    int tail = hyphenTail(at);
    if (tail > at) {
      at = tail;
    }
    term.append(text, start, Math.min(at, start + MAX_WORD));
    offset.setOffset(correctOffset(start), correctOffset(at));
    position.setPositionIncrement(increment);
    if (languages != null) {
      flags.setFlags(languages.of(start, at));
    }
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(text.length());
    offset.setOffset(last, last);
  }

  private int end(int start) {
    if (standsAlone(start)) {
      return start + width(start);
    }
    int i = start;
    while (i < text.length() && !standsAlone(i)) {
      if (isWord(i)) {
        i += width(i);
      } else if (isInner(text.charAt(i)) && i + 1 < text.length() && isWord(i + 1)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean standsAlone(int index) {
    return text.charAt(index) >= UNSPACED && isUnspaced(text.codePointAt(index));
  }

  private static boolean isUnspaced(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> Character.isLetter(c);
      default -> false;
    };
  }

  private int hyphenTail(int from) {
    if (from + 1 >= text.length() || !isHyphen(text.charAt(from)) || !isWord(from + 1)) {
      return from;
    }
    int to = end(from + 1);
    boolean more = to < text.length() && isHyphen(text.charAt(to));
    return !more && ending.test(text.substring(from + 1, to)) ? to : from;
  }

  private boolean isWord(int index) {
    char unit = text.charAt(index);
    return unit < TABLE ? WORD[unit] : isWordCharacter(text.codePointAt(index));
  }

  private static boolean isWordCharacter(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private int width(int index) {
    return text.charAt(index) < TABLE ? 1 : Character.charCount(text.codePointAt(index));
  }

  private static boolean isInner(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '\u00ad' || c == '\u200c' || c == '\u200d';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }
}
