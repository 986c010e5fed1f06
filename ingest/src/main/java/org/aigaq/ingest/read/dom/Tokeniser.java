package org.aigaq.ingest.read.dom;

/// Cuts a source into tags and texts as the tokeniser of the HTML standard does: quoted attributes,
/// script data with its escapes, raw text, bogus comments.
final class Tokeniser {
  private final String in;
  private final TreeBuilder tree;
  private int at;
  private int hash;

  Tokeniser(String in) {
    this.in = in;
    this.tree = new TreeBuilder(new Dom(in));
  }

  Dom parse() {
    int length = in.length();
    while (at < length) {
      int open = in.indexOf('<', at);
      while (open >= 0 && !opensTag(open)) {
        open = in.indexOf('<', open + 1);
      }
      int end = open < 0 ? length : open;
      if (end > at) {
        tree.text(at, end);
      }
      at = end;
      if (open >= 0) {
        tag(in.charAt(open + 1));
      }
    }
    return tree.finish();
  }

  private boolean opensTag(int open) {
    if (open + 1 >= in.length()) {
      return false;
    }
    char next = in.charAt(open + 1);
    return isLetter(next) || next == '!' || next == '?' || (next == '/' && open + 2 < in.length());
  }

  private void tag(char next) {
    if (next == '/') {
      endTag();
    } else if (next == '!' && in.startsWith("--", at + 2)) {
      at = afterComment(at + 4);
    } else if (isLetter(next)) {
      startTag();
    } else {
      skipBeyond('>');
    }
  }

  private void skipBeyond(char c) {
    int end = in.indexOf(c, at);
    at = end < 0 ? in.length() : end + 1;
  }

  private int afterComment(int from) {
    if (in.startsWith(">", from)) {
      return from + 1;
    }
    if (in.startsWith("->", from)) {
      return from + 2;
    }
    for (int end = in.indexOf("--", from); end >= 0; end = in.indexOf("--", end + 1)) {
      if (in.startsWith(">", end + 2)) {
        return end + 3;
      }
      if (in.startsWith("!>", end + 2)) {
        return end + 4;
      }
    }
    return in.length();
  }

  private void endTag() {
    if (!isLetter(in.charAt(at + 2))) {
      skipBeyond('>');
      return;
    }
    int nameEnd = name(at + 2);
    Tag tag = Tag.of(in, at + 2, nameEnd, hash);
    int itsHash = hash;
    at = tagEnd(nameEnd);
    tree.end(tag, itsHash);
  }

  private void startTag() {
    int nameEnd = name(at + 1);
    Tag tag = Tag.of(in, at + 1, nameEnd, hash);
    int itsHash = hash;
    int end = attributes(nameEnd);
    if (end < 0) {
      // A tag that never ends is no tag.
      tree.forget();
      at = in.length();
      return;
    }
    at = end;
    boolean closed = in.charAt(at - 2) == '/';
    boolean foreign = tree.isForeign();
    int node = tree.start(tag, itsHash, closed);
    if (tag == Tag.SVG && !closed) {
      skipDrawing();
    } else if (tag == Tag.PLAINTEXT) {
      tree.text(at, in.length());
      at = in.length();
    } else if (tag.is(Tag.RAW) && (!foreign || tag == Tag.SCRIPT || tag == Tag.STYLE)) {
      raw(tag, itsHash, node);
    }
  }

  private void raw(Tag tag, int itsHash, int node) {
    int end = tag == Tag.SCRIPT ? endOfScript(at) : endOf(tag.name(), at);
    if (tag == Tag.TITLE || tag == Tag.TEXTAREA) {
      tree.text(at, end);
    } else if (node >= 0) {
      tree.data(node, at, end);
    }
    at = end;
    if (end >= in.length()) {
      tree.end(tag, itsHash);
    }
  }

  /// Where `</name` starts, or the end.
  private int endOf(String name, int from) {
    for (int end = in.indexOf("</", from); end >= 0; end = in.indexOf("</", end + 2)) {
      if (names(name, end + 2)) {
        return end;
      }
    }
    return in.length();
  }

  private boolean names(String name, int from) {
    int end = from + name.length();
    return in.regionMatches(true, from, name, 0, name.length())
        && (end >= in.length() || isNameEnd(in.charAt(end)));
  }

  /// Script data with its escaped and doubly escaped states.
  private int endOfScript(int from) {
    boolean escaped = false;
    boolean twice = false;
    int i = from;
    while (true) {
      int tag = in.indexOf('<', i);
      if (tag < 0) {
        return in.length();
      }
      if (escaped) {
        int left = in.indexOf("-->", i);
        if (left >= 0 && left < tag) {
          escaped = false;
          twice = false;
        }
      }
      if (!escaped && in.startsWith("!--", tag + 1)) {
        escaped = true;
        // The dashes that open may close.
        i = tag + 2;
        continue;
      }
      if (in.startsWith("/", tag + 1) && names("script", tag + 2)) {
        if (!twice) {
          return tag;
        }
        twice = false;
      } else if (escaped && names("script", tag + 1)) {
        twice = true;
      }
      i = tag + 1;
    }
  }

  /// Passes over a drawing that holds nothing but shapes.
  private void skipDrawing() {
    int nested = 1;
    int i = at;
    while (true) {
      i = in.indexOf('<', i);
      if (i < 0 || i + 2 >= in.length()) {
        return;
      }
      boolean end = in.charAt(i + 1) == '/';
      int nameStart = end ? i + 2 : i + 1;
      int nameEnd = name(nameStart);
      Tag tag = Tag.of(in, nameStart, nameEnd, hash);
      if (!tag.is(Tag.SHAPE)) {
        return;
      }
      int after = tagEnd(nameEnd);
      if (tag == Tag.SVG && in.charAt(after - 2) != '/') {
        nested += end ? -1 : 1;
      }
      if (nested == 0) {
        at = i;
        return;
      }
      i = after;
    }
  }

  /// Beyond a tag whose attributes do not count.
  private int tagEnd(int from) {
    int end = in.charAt(Math.min(from, in.length() - 1)) == '>' ? from + 1 : attributes(from);
    tree.forget();
    return end < 0 ? in.length() : end;
  }

  /// Tells the tree the attributes that count.
  ///
  /// @return after the `>`; -1 if the source ends first
  private int attributes(int from) {
    int i = from;
    int length = in.length();
    while (i < length) {
      char c = in.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c <= ' ' || c == '/') {
        i++;
      } else {
        i = attribute(i);
        if (i < 0) {
          return -1;
        }
      }
    }
    return -1;
  }

  private int attribute(int nameStart) {
    int length = in.length();
    int h = lower(in.charAt(nameStart));
    int i = nameStart + 1;
    while (i < length && !isAttributeEnd(in.charAt(i))) {
      h = 31 * h + lower(in.charAt(i++));
    }
    Attr attr = Attr.of(in, nameStart, i, h);
    int value = skipSpace(i);
    if (value >= length || in.charAt(value) != '=') {
      if (attr != null) {
        tree.attribute(attr, 0, 0);
      }
      return i;
    }
    value = skipSpace(value + 1);
    char quote = value < length ? in.charAt(value) : '>';
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? value + 1 : value;
    int end = quoted ? in.indexOf(quote, start) : unquotedEnd(value);
    if (end >= 0 && attr != null) {
      tree.attribute(attr, start, end);
    }
    return end < 0 ? -1 : quoted ? end + 1 : end;
  }

  private int unquotedEnd(int from) {
    int i = from;
    while (i < in.length() && in.charAt(i) > ' ' && in.charAt(i) != '>') {
      i++;
    }
    return i;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < in.length() && in.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  /// The end of a name; its hash is left in `hash`.
  private int name(int from) {
    int h = 0;
    int i = from;
    while (i < in.length() && !isNameEnd(in.charAt(i))) {
      h = 31 * h + lower(in.charAt(i++));
    }
    hash = h;
    return i;
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNameEnd(char c) {
    return c <= ' ' || c == '/' || c == '>';
  }

  private static boolean isAttributeEnd(char c) {
    return c <= ' ' || c == '/' || c == '>' || c == '=';
  }
}
