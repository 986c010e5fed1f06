package org.aigaq.ingest.read.dom;

import java.util.Locale;

/// The elements that a reader tells apart. Names of others are told apart by their hash alone.
public enum Tag {
  TEXT,
  OTHER,
  A,
  ABBR,
  ADDRESS,
  AMP_AD,
  APPLET,
  AREA,
  ARTICLE,
  ASIDE,
  AUDIO,
  B,
  BASE,
  BASEFONT,
  BIG,
  BLOCKQUOTE,
  BODY,
  BR,
  BUTTON,
  CANVAS,
  CAPTION,
  CENTER,
  CITE,
  CODE,
  COL,
  COLGROUP,
  DATALIST,
  DD,
  DEL,
  DESC,
  DETAILS,
  DFN,
  DIALOG,
  DIR,
  DIV,
  DL,
  DT,
  EM,
  EMBED,
  FIELDSET,
  FIGCAPTION,
  FIGURE,
  FONT,
  FOOTER,
  FOREIGNOBJECT,
  FORM,
  FRAME,
  FRAMESET,
  H1,
  H2,
  H3,
  H4,
  H5,
  H6,
  HEAD,
  HEADER,
  HGROUP,
  HR,
  HTML,
  I,
  IFRAME,
  IMG,
  INPUT,
  INS,
  KBD,
  KEYGEN,
  LABEL,
  LEGEND,
  LI,
  LINK,
  LISTING,
  MAIN,
  MAP,
  MARK,
  MARQUEE,
  MATH,
  MENU,
  META,
  NAV,
  NOBR,
  NOEMBED,
  NOFRAMES,
  NOINDEX,
  NOSCRIPT,
  OBJECT,
  OL,
  OPTGROUP,
  OPTION,
  P,
  PARAM,
  PICTURE,
  PLAINTEXT,
  PRE,
  Q,
  RUBY,
  S,
  SAMP,
  SCRIPT,
  SECTION,
  SELECT,
  SMALL,
  SOURCE,
  SPAN,
  STRIKE,
  STRONG,
  STYLE,
  SUB,
  SUMMARY,
  SUP,
  SVG,
  TABLE,
  TBODY,
  TD,
  TEMPLATE,
  TEXTAREA,
  TFOOT,
  TH,
  THEAD,
  TIME,
  TITLE,
  TR,
  TRACK,
  TT,
  U,
  UL,
  VAR,
  VIDEO,
  WBR,
  XMP,
  // Shapes, of which only their being nothing else counts.
  G,
  PATH,
  CIRCLE,
  RECT,
  USE,
  DEFS,
  SYMBOL,
  POLYGON,
  POLYLINE,
  LINE,
  ELLIPSE,
  CLIPPATH,
  LINEARGRADIENT,
  RADIALGRADIENT,
  STOP,
  MASK,
  PATTERN,
  FILTER,
  ANIMATE,
  ANIMATETRANSFORM,
  IMAGE,
  FEGAUSSIANBLUR,
  FEOFFSET,
  FEBLEND,
  FECOLORMATRIX,
  FEFLOOD,
  FEMERGE,
  FEMERGENODE,
  FECOMPOSITE;

  /// Has no content and no end tag.
  static final int VOID = 1;

  /// Stands apart from the text around it.
  static final int BLOCK = 1 << 1;

  /// Its content is no mark-up.
  static final int RAW = 1 << 2;

  /// Closes itself or its like: says nothing of how deep the tree is.
  static final int FLAT = 1 << 3;

  /// An open paragraph ends where it starts.
  static final int ENDS_P = 1 << 4;

  /// No search for an open element goes beyond it.
  static final int BOUNDARY = 1 << 5;

  /// May end inside of what it started outside of.
  static final int FORMATTING = 1 << 6;

  /// An end tag of an inline element does not reach beyond it.
  static final int SPECIAL = 1 << 7;

  /// May stand in a head.
  static final int HEADISH = 1 << 8;

  /// Ends a drawing.
  static final int BREAKOUT = 1 << 9;

  static final int SHAPE = 1 << 10;
  static final int HEADING = 1 << 11;
  static final int TABLE_PART = 1 << 12;

  private static final Tag[] ALL = values();
  private static final Tag[] TABLE_OF_NAMES = new Tag[1 << 10];

  private int flags;
  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  static {
    mark(
        VOID,
        "area base basefont br col embed frame hr img input keygen link meta param source "
            + "track wbr");
    mark(
        BLOCK,
        "address article aside blockquote body center dd details div dl dt fieldset "
            + "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section "
            + "summary table tbody td tfoot th thead tr ul caption dialog hgroup menu dir listing");
    mark(RAW, "script style xmp iframe noembed noframes textarea title");
    mark(FLAT, "colgroup dd dt head html body li option p tbody td tfoot th thead tr");
    mark(
        ENDS_P,
        "address article aside blockquote center details dialog dir div dl fieldset "
            + "figcaption figure footer header hgroup main menu nav ol p section summary ul h1 h2 h3 h4 "
            + "h5 h6 pre listing form hr li dd dt table plaintext xmp");
    mark(BOUNDARY, "applet caption html table td th marquee object template");
    mark(FORMATTING, "a b big code em font i nobr s small strike strong tt u form");
    mark(
        SPECIAL,
        "address applet article aside blockquote body button caption center colgroup dd "
            + "details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 "
            + "head header hgroup html iframe li listing main marquee menu nav noembed noframes "
            + "noscript object ol p plaintext pre script section select style summary table tbody td "
            + "template textarea tfoot th thead title tr ul xmp");
    mark(
        HEADISH, "base basefont link meta title script style noscript template head html noframes");
    mark(
        BREAKOUT,
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 "
            + "head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup "
            + "table tt u ul var article section header footer main nav aside form");
    mark(
        SHAPE,
        "svg g path circle rect use defs symbol polygon polyline line ellipse clippath "
            + "lineargradient radialgradient stop mask pattern filter animate animatetransform image "
            + "desc title fegaussianblur feoffset feblend fecolormatrix feflood femerge femergenode "
            + "fecomposite");
    mark(HEADING, "h1 h2 h3 h4 h5 h6");
    mark(TABLE_PART, "caption colgroup col tbody thead tfoot tr td th");
    for (Tag tag : ALL) {
      if (tag != TEXT && tag != OTHER) {
        int at = tag.text.hashCode() & (TABLE_OF_NAMES.length - 1);
        while (TABLE_OF_NAMES[at] != null) {
          at = (at + 1) & (TABLE_OF_NAMES.length - 1);
        }
        TABLE_OF_NAMES[at] = tag;
      }
    }
  }

  private static void mark(int flag, String names) {
    for (String name : names.split(" ", -1)) {
      valueOf(name.toUpperCase(Locale.ROOT)).flags |= flag;
    }
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }

  /// Stands apart from the text around it.
  public boolean isBlock() {
    return is(BLOCK);
  }

  public boolean isHeading() {
    return is(HEADING);
  }

  static Tag at(int ordinal) {
    return ALL[ordinal];
  }

  /// The element named by a part of a source, in any case.
  ///
  /// @param hash of the name in lower case, as strings have it
  static Tag of(String in, int from, int to, int hash) {
    int at = hash & (TABLE_OF_NAMES.length - 1);
    while (TABLE_OF_NAMES[at] != null) {
      Tag tag = TABLE_OF_NAMES[at];
      if (tag.text.length() == to - from && in.regionMatches(true, from, tag.text, 0, to - from)) {
        return tag;
      }
      at = (at + 1) & (TABLE_OF_NAMES.length - 1);
    }
    return OTHER;
  }
}
