package org.aigaq.ingest.read.article;

import java.util.Arrays;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Texts;

/// Where a page may show its headline, signatures and dates: nodes in the page's order.
final class Traces {
  private static final int MAX_EACH = 400;
  private static final int LONGEST_BYLINE = 200;
  private static final int LONGEST_DATELINE = 300;
  private static final int FAR = 50;

  final Sources page;
  final Nodes headings = new Nodes();
  final Nodes signed = new Nodes();
  final Nodes dated = new Nodes();

  /// Texts that begin as signatures do, and texts with digits enough for a date.
  final Nodes bylines = new Nodes();

  final Nodes datelines = new Nodes();
  private int headline = -1;

  private Traces(Sources page) {
    this.page = page;
  }

  static Traces of(Sources page) {
    Traces traces = new Traces(page);
    Dom dom = page.dom();
    StringBuilder text = new StringBuilder();
    for (int i = dom.body(); i < dom.size(); i++) {
      if (dom.isText(i)) {
        traces.text(i, text);
      } else {
        traces.element(i);
      }
    }
    return traces;
  }

  private void element(int node) {
    int roles = page.roles()[node];
    Tag tag = page.dom().tag(node);
    if (tag == Tag.H1 || tag == Tag.H2 || (roles & Roles.HEADLINE) != 0) {
      headings.add(node);
    }
    if (tag == Tag.BODY) {
      return;
    }
    if ((roles & Roles.AUTHOR) != 0) {
      signed.add(node);
    }
    if ((roles & Roles.DATE) != 0 || page.dom().has(node, Attr.DATA_DATE)) {
      dated.add(node);
    }
  }

  private void text(int node, StringBuilder text) {
    int length = page.shown().length(node);
    if (length < 2
        || length > LONGEST_DATELINE
        || isCode(page.dom().tag(page.dom().parent(node)))) {
      return;
    }
    text.setLength(0);
    page.dom().append(node, text);
    if (Datelines.mayDate(text)) {
      datelines.add(node);
    }
    if (length <= LONGEST_BYLINE && People.mayIntroduce(text)) {
      bylines.add(node);
    }
  }

  private static boolean isCode(Tag tag) {
    return tag == Tag.SCRIPT || tag == Tag.STYLE || tag == Tag.NOSCRIPT;
  }

  String text(int node) {
    if (!page.dom().isText(node)) {
      return page.dom().text(node, LONGEST_DATELINE * 2);
    }
    StringBuilder text = new StringBuilder();
    page.dom().append(node, text);
    return Texts.fold(text.toString());
  }

  /// Settles what the headline is: what stands above it says nothing about any node's place.
  void headline(int node) {
    headline = node;
  }

  /// -1 when there is none.
  int headline() {
    return headline;
  }

  private boolean isAboveHeadline(int node) {
    return headline >= node && headline < page.dom().end(node);
  }

  /// What the names of a node and of what it stands in, up to the headline's surroundings, say of
  /// its place, as bits of [Roles].
  int place(int node) {
    int bits = 0;
    Dom dom = page.dom();
    for (int at = node; at > dom.body() && !isAboveHeadline(at); at = dom.parent(at)) {
      bits |= page.roles()[at] & Roles.PLACE;
    }
    return bits;
  }

  /// Steps from a node up to the first that also holds the headline.
  int steps(int node) {
    int steps = 0;
    for (int at = node; at >= 0 && steps < FAR && headline >= 0; at = page.dom().parent(at)) {
      if (isAboveHeadline(at)) {
        return steps;
      }
      steps++;
    }
    return FAR;
  }

  /// Up to 400 numbers.
  static final class Nodes {
    private int[] all = new int[16];
    private int size;

    void add(int node) {
      if (size == all.length && size < MAX_EACH) {
        all = Arrays.copyOf(all, size * 2);
      }
      if (size < all.length) {
        all[size++] = node;
      }
    }

    int size() {
      return size;
    }

    int at(int index) {
      return all[index];
    }
  }
}
