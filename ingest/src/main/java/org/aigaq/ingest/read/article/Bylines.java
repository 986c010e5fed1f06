package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Texts;
import org.jspecify.annotations.Nullable;

/// Who signs an article on the page itself: the signature that stands where signatures stand.
final class Bylines {
  private static final int LONGEST = 300;
  private static final int MAX_RUNS = 40;
  private static final int MAX_NAMES = 12;
  private static final int BESIDE = 40;
  private static final double LATENESS = 0.0002;

  /// @param names in order
  /// @param score how much speaks for it; above 4 little speaks against it
  record Signature(List<String> names, double score) {}

  /// @param node element, or text behind `By`
  /// @param most how much speaks for it before its names are read
  private record Place(int node, double most) {}

  private record Candidate(List<String> names, int node, double score) {}

  private Bylines() {}

  /// The best signature. Only places that could still beat the best so far are read.
  static @Nullable Signature of(Traces traces, Site site) {
    List<Place> places = places(traces);
    List<Place> likely = new ArrayList<>(places);
    likely.sort(Comparator.comparingDouble(Place::most).reversed());
    Candidate best = null;
    for (Place place : likely) {
      if (best != null && place.most <= best.score) {
        break;
      }
      List<String> names = names(place.node, traces);
      double score = place.most - doubts(names, site);
      if (!names.isEmpty() && (best == null || score > best.score)) {
        best = new Candidate(names, place.node, score);
      }
    }
    return best == null ? null : new Signature(together(best, places, traces), best.score);
  }

  /// In the page's order.
  private static List<Place> places(Traces traces) {
    List<Place> all = new ArrayList<>();
    for (int i = 0; i < traces.signed.size(); i++) {
      int node = traces.signed.at(i);
      int roles = traces.page.roles()[node];
      if ((roles & Roles.SURE) != 0 || (roles & Roles.SPOILT) == 0) {
        add(node, roles, traces, all);
      }
    }
    for (int i = 0; i < traces.bylines.size(); i++) {
      add(traces.bylines.at(i), 0, traces, all);
    }
    return all;
  }

  private static void add(int node, int roles, Traces traces, List<Place> to) {
    if ((traces.place(node) & Roles.COMMENT) == 0) {
      to.add(new Place(node, score(node, roles, traces)));
    }
  }

  /// None where there are more than an article has.
  private static List<String> names(int node, Traces traces) {
    Dom dom = traces.page.dom();
    List<String> names = dom.isText(node) ? behind(node, traces) : names(runs(node, dom), dom);
    return names.size() <= MAX_NAMES ? names : List.of();
  }

  private static double score(int node, int roles, Traces traces) {
    double score = (roles & Roles.SURE) != 0 ? 4 : (roles & Roles.LINK) != 0 ? 3.2 : 3;
    int headline = traces.headline();
    if (headline >= 0) {
      int after = node - headline;
      score += after >= 0 ? after <= 80 ? 2 : after <= 300 ? 1 : 0 : after > -60 ? 1.5 : 0;
      int steps = traces.steps(node);
      score += steps <= 3 ? 1 : steps <= 6 ? 0.5 : 0;
    }
    int place = traces.place(node);
    score -= (place & Roles.OTHER) != 0 ? 3 : 0;
    score -= (place & Roles.MENU) != 0 ? 4 : 0;
    score -= (place & Roles.SIDE) != 0 ? 2 : 0;
    score -= (place & Roles.FIGURE) != 0 ? 4 : 0;
    return score - node * LATENESS;
  }

  private static double doubts(List<String> names, Site site) {
    double doubts = 0;
    for (String name : names) {
      if (People.isDesk(name) || site.is(name)) {
        doubts = Math.max(doubts, 1);
      } else if (name.indexOf(' ') < 0) {
        doubts = Math.max(doubts, Character.isLowerCase(name.codePointAt(0)) ? 1 : 0.5);
      }
    }
    return doubts;
  }

  /// Several elements of one kind beside one another sign together.
  private static List<String> together(Candidate best, List<Place> all, Traces traces) {
    List<String> names = new ArrayList<>(best.names);
    int last = best.node;
    for (Place place : all) {
      boolean beside = place.node > last && place.node - last <= BESIDE;
      if (beside && alike(place.node, best.node, traces.page.dom())) {
        List<String> its = names(place.node, traces);
        last = its.isEmpty() ? last : place.node;
        its.stream().filter(n -> !names.contains(n)).forEach(names::add);
      }
    }
    return names.size() > MAX_NAMES ? best.names : names;
  }

  private static boolean alike(int a, int b, Dom dom) {
    return !dom.isText(a)
        && dom.tag(a) == dom.tag(b)
        && dom.attr(a, Attr.CLASS).equals(dom.attr(b, Attr.CLASS))
        && dom.attr(a, Attr.REL).equals(dom.attr(b, Attr.REL))
        && dom.attr(a, Attr.ITEMPROP).equals(dom.attr(b, Attr.ITEMPROP))
        && depth(a, dom) == depth(b, dom);
  }

  private static int depth(int node, Dom dom) {
    int depth = 0;
    for (int at = node; at >= 0; at = dom.parent(at)) {
      depth++;
    }
    return depth;
  }

  private record Run(String text, int node) {}

  private static List<Run> runs(int element, Dom dom) {
    List<Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int length = 0;
    for (int i = element + 1; i < dom.end(element) && length <= LONGEST; i++) {
      if (dom.isText(i)) {
        text.setLength(0);
        dom.append(i, text);
        String folded = Texts.fold(text.toString());
        length += folded.length();
        if (!folded.isEmpty() && runs.size() < MAX_RUNS) {
          runs.add(new Run(folded, i));
        }
      } else if (isSilent(dom.tag(i))) {
        i = dom.end(i) - 1;
      }
    }
    return runs;
  }

  private static boolean isSilent(Tag tag) {
    return switch (tag) {
      case SCRIPT, STYLE, SVG, TIME, NOSCRIPT, TEMPLATE -> true;
      default -> false;
    };
  }

  /// The name stands behind `By` or, when that is all of its element, in what follows.
  private static List<String> behind(int text, Traces traces) {
    Dom dom = traces.page.dom();
    String line = traces.text(text);
    People.Behind behind = People.behind(line);
    if (!behind.found()) {
      return List.of();
    }
    if (!behind.text().isEmpty()) {
      boolean open = behind.text().endsWith(",") || behind.text().endsWith(" and");
      return open ? names(runs(dom.parent(text), dom), dom) : People.shown(line);
    }
    int element = dom.parent(text);
    for (int up = 0; up < 3 && element > 0; up++, element = dom.parent(element)) {
      List<Run> runs = runs(element, dom);
      int at = 0;
      while (at < runs.size() && runs.get(at).node != text) {
        at++;
      }
      if (at + 1 < runs.size()) {
        return names(runs.subList(at, runs.size()), dom);
      }
    }
    return List.of();
  }

  /// The first names among runs of text, and those that a comma, an `and` or a like element ties to
  /// them.
  private static List<String> names(List<Run> runs, Dom dom) {
    List<String> names = new ArrayList<>();
    int first = -1;
    boolean open = false;
    for (Run run : runs) {
      List<String> found = People.shown(run.text);
      boolean tied = open || first >= 0 && like(first, dom.parent(run.node), dom);
      if (!found.isEmpty() && (names.isEmpty() || tied)) {
        found.stream().filter(n -> !names.contains(n)).forEach(names::add);
        first = first < 0 ? dom.parent(run.node) : first;
      } else if (!found.isEmpty()) {
        break;
      }
      open = isOpen(run.text);
    }
    return names;
  }

  private static boolean like(int a, int b, Dom dom) {
    String names = dom.attr(a, Attr.CLASS);
    return a == b
        || dom.tag(a) == dom.tag(b)
            && names.equals(dom.attr(b, Attr.CLASS))
            && (dom.tag(a) == Tag.A || !names.isEmpty());
  }

  private static boolean isOpen(String text) {
    int space = text.lastIndexOf(' ');
    return text.endsWith(",")
        || text.endsWith("&")
        || Signs.of("and").contains(text.substring(space + 1));
  }
}
