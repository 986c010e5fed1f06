package org.aigaq.ingest.read.dom;

import java.util.Arrays;
import org.aigaq.ingest.read.text.Texts;

/// A page as arrays in the order of the source: node 0 is the root, every node's descendants follow
/// it at once. Texts and attributes are places in the source, decoded when asked for.
///
/// The tree is what a browser makes of the page but for what moves nodes about (foster parents,
/// split formatting elements): for text, its order and its blocks it is the same.
public final class Dom {
  private static final byte IN_LINK = 1;

  final String source;
  private int size;
  private byte[] tags = new byte[1024];
  private byte[] flags = new byte[1024];
  private int[] parents = new int[1024];
  private int[] ends = new int[1024];
  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private int[] firstAttribute = new int[1025];
  private int attributes;
  private byte[] attributeNames = new byte[1024];
  private int[] valueFrom = new int[1024];
  private int[] valueTo = new int[1024];
  int body = -1;

  Dom(String source) {
    this.source = source;
  }

  /// A page's tree, of bounded size and depth whatever the source.
  public static Dom parse(String html) {
    return new Tokeniser(html).parse();
  }

  int node(Tag tag, int parent, boolean inLink) {
    if (size + 1 >= tags.length) {
      int more = size * 2;
      tags = Arrays.copyOf(tags, more);
      flags = Arrays.copyOf(flags, more);
      parents = Arrays.copyOf(parents, more);
      ends = Arrays.copyOf(ends, more);
      from = Arrays.copyOf(from, more);
      to = Arrays.copyOf(to, more);
      firstAttribute = Arrays.copyOf(firstAttribute, more + 1);
    }
    tags[size] = (byte) tag.ordinal();
    parents[size] = parent;
    flags[size] = inLink ? IN_LINK : 0;
    firstAttribute[size + 1] = attributes;
    return size++;
  }

  /// A node that leaves the attributes that were read to the next.
  int bare(Tag tag, int parent) {
    int waiting = attributes - firstAttribute[size];
    attributes -= waiting;
    int node = node(tag, parent, false);
    attributes += waiting;
    return node;
  }

  void range(int node, int start, int end) {
    from[node] = start;
    to[node] = end;
  }

  /// Attributes are added before their element.
  void attribute(Attr attr, int start, int end) {
    for (int i = firstAttribute[size]; i < attributes; i++) {
      if (attributeNames[i] == attr.ordinal()) {
        return;
      }
    }
    if (attributes == attributeNames.length) {
      attributeNames = Arrays.copyOf(attributeNames, attributes * 2);
      valueFrom = Arrays.copyOf(valueFrom, attributes * 2);
      valueTo = Arrays.copyOf(valueTo, attributes * 2);
    }
    attributeNames[attributes] = (byte) attr.ordinal();
    valueFrom[attributes] = start;
    valueTo[attributes++] = end;
  }

  /// Drops the attributes of an element that is none.
  void forgetAttributes() {
    attributes = firstAttribute[size];
  }

  Dom finish() {
    for (int i = 0; i < size; i++) {
      ends[i] = i + 1;
    }
    for (int i = size - 1; i > 0; i--) {
      ends[parents[i]] = Math.max(ends[parents[i]], ends[i]);
    }
    return this;
  }

  /// The source.
  public String html() {
    return source;
  }

  public int size() {
    return size;
  }

  /// The element that holds the page.
  public int body() {
    return Math.max(body, 0);
  }

  public Tag tag(int node) {
    return Tag.at(tags[node] & 0xff);
  }

  public boolean isText(int node) {
    return tags[node] == 0;
  }

  /// Of a text: whether it is part of a link.
  public boolean inLink(int text) {
    return flags[text] == IN_LINK;
  }

  /// -1 above the root.
  public int parent(int node) {
    return parents[node];
  }

  /// After the last descendant.
  public int end(int node) {
    return ends[node];
  }

  public boolean has(int node, Attr attr) {
    return find(node, attr) >= 0;
  }

  public boolean hasAttributes(int node) {
    return firstAttribute[node + 1] > firstAttribute[node];
  }

  /// Empty when absent.
  public String attr(int node, Attr attr) {
    int i = find(node, attr);
    return i < 0 ? "" : attributeValue(i);
  }

  /// The number of a node's first attribute; they end where the next node's start.
  public int firstAttribute(int node) {
    return firstAttribute[node];
  }

  public Attr attributeName(int attribute) {
    return Attr.at(attributeNames[attribute]);
  }

  public String attributeValue(int i) {
    if (valueFrom[i] >= valueTo[i]) {
      return "";
    }
    int amp = source.indexOf('&', valueFrom[i], valueTo[i]);
    if (amp < 0) {
      return source.substring(valueFrom[i], valueTo[i]);
    }
    StringBuilder out = new StringBuilder();
    Entities.append(source, valueFrom[i], valueTo[i], true, out);
    return out.toString();
  }

  private int find(int node, Attr attr) {
    int name = attr.ordinal();
    for (int i = firstAttribute[node]; i < firstAttribute[node + 1]; i++) {
      if (attributeNames[i] == name) {
        return i;
      }
    }
    return -1;
  }

  /// The characters of a text, decoded, white space as it stands.
  public void append(int text, StringBuilder to) {
    Entities.append(source, from[text], this.to[text], false, to);
  }

  /// How many characters of a text's source are no white space.
  int letters(int text) {
    int count = 0;
    for (int i = from[text]; i < to[text]; i++) {
      count += source.charAt(i) > ' ' ? 1 : 0;
    }
    return count;
  }

  /// Characters of a text with white space folded, in the upper half, and commas.
  public long count(int text) {
    int chars = 0;
    int commas = 0;
    boolean gap = true;
    for (int i = from[text]; i < to[text]; i++) {
      char c = source.charAt(i);
      boolean space = c <= ' ' || (c >= 0x80 && Texts.isSpace(c));
      chars += space && gap ? 0 : 1;
      gap = space;
      commas += c == ',' || (c >= 0x60c && (c == '،' || c == '、' || c == '，')) ? 1 : 0;
    }
    return ((long) chars << 32) | commas;
  }

  /// Whether a text is nothing but white space in the source.
  public boolean isBlank(int text) {
    for (int i = from[text]; i < to[text]; i++) {
      if (source.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  /// What a script or style holds.
  public String data(int node) {
    return source.substring(from[node], to[node]);
  }

  /// All text below a node, white space folded, blocks parted by a space.
  public String text(int node) {
    return text(node, Integer.MAX_VALUE);
  }

  /// @param max stops when there are more characters than this
  public String text(int node, int max) {
    StringBuilder out = new StringBuilder();
    int last = ends[node];
    for (int i = node; i < last && out.length() <= max; i++) {
      if (i > node && blockEnded(i)) {
        out.append(' ');
      }
      if (isText(i)) {
        append(i, out);
      } else if (tag(i).isBlock() || tag(i) == Tag.BR) {
        out.append(' ');
      }
    }
    return Texts.fold(out.toString());
  }

  /// Whether a block ends just before a node.
  public boolean blockEnded(int node) {
    for (int up = node - 1; up != parents[node]; up = parents[up]) {
      if (tag(up).isBlock()) {
        return true;
      }
    }
    return false;
  }

  /// The nearest of a node and what is above it, or -1.
  public int closest(int node, Tag tag) {
    int at = node;
    while (at >= 0 && tag(at) != tag) {
      at = parents[at];
    }
    return at;
  }
}
