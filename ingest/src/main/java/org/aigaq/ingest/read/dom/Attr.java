package org.aigaq.ingest.read.dom;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The attributes that are read; others are not kept.
public enum Attr {
  CLASS,
  ID,
  ROLE,
  ITEMPROP,
  ITEMTYPE,
  REL,
  HREF,
  CONTENT,
  NAME,
  PROPERTY,
  HTTP_EQUIV,
  TYPE,
  DATETIME,
  TITLE,
  LANG,
  XML_LANG,
  HREFLANG,
  STYLE,
  HIDDEN,
  SRC,
  ARIA_HIDDEN,
  PUBDATE,
  ALT,
  DATA_COMPONENT,
  DATA_TESTID,
  DATA_DATETIME,
  DATA_DATE,
  DATA_TIME,
  DATA_TIMESTAMP,
  DATA_REACTROOT,
  NG_APP;

  private static final Attr[] ALL = values();
  private static final Attr[] NAMES = new Attr[1 << 8];

  private final String text =
      name().toLowerCase(Locale.ROOT).replace('_', '-').replace("xml-", "xml:");

  static {
    for (Attr attr : ALL) {
      int at = slot(attr.text.hashCode());
      while (NAMES[at] != null) {
        at = slot(at + 1);
      }
      NAMES[at] = attr;
    }
  }

  /// Of those by which the author of a page tells its elements apart.
  public boolean isName() {
    return switch (this) {
      case CLASS, ID, ROLE, ITEMPROP, DATA_COMPONENT, DATA_TESTID -> true;
      default -> false;
    };
  }

  static Attr at(int ordinal) {
    return ALL[ordinal];
  }

  private static int slot(int hash) {
    return hash & (NAMES.length - 1);
  }

  static @Nullable Attr of(String in, int from, int to, int hash) {
    for (int at = slot(hash); NAMES[at] != null; at = slot(at + 1)) {
      String text = NAMES[at].text;
      if (text.length() == to - from && in.regionMatches(true, from, text, 0, to - from)) {
        return NAMES[at];
      }
    }
    return null;
  }
}
