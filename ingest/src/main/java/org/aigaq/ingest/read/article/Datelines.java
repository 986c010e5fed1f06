package org.aigaq.ingest.read.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Stated;
import org.jspecify.annotations.Nullable;

/// The dates that a page shows its readers, and what it shows them as.
final class Datelines {
  private static final int LONGEST = 200;
  private static final int BEFORE = 40;
  private static final int BEHIND = 30;
  private static final int MAX_TRIES = 4;
  private static final double LATENESS = 0.0002;

  /// In an attribute for machines, and in a text that says little else.
  private static final double IN_ATTRIBUTE = 1;

  private static final double SHORT = 0.5;
  private static final Attr[] ATTRIBUTES = {
    Attr.DATETIME,
    Attr.CONTENT,
    Attr.DATA_DATETIME,
    Attr.DATA_DATE,
    Attr.DATA_TIME,
    Attr.DATA_TIMESTAMP,
    Attr.TITLE
  };
  private static final Pattern DATED =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?(?:\\d{4}|\\d{2})(?!\\d)"
              + "|(?<!\\d)\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}"
              + "|(?<!\\d)\\d{4}年\\d{1,2}月\\d{1,2}"
              + "|(?<!\\d)\\d{1,2}(?:st|nd|rd|th|º|-?ші|-?го)?\\.?[\\s-]+(?:de\\s+|of\\s+)?\\p{L}{3,12}\\.?,?[\\s-]+(?:de\\s+)?\\d{4}"
              + "|\\p{L}{3,12}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}"
              + "|(?<!\\d)\\d{4}(?:\\s+жыл\\S*)?,?\\s+\\d{1,2}\\s+\\p{L}{3,12}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FAR = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> PUBLISHED = Signs.of("published");
  private static final Set<String> UPDATED = Signs.of("updated");
  private static final List<String> UPDATED_PHRASES =
      UPDATED.stream().filter(w -> w.indexOf(' ') > 0).toList();

  /// What a date is said to be the date of.
  enum Said {
    PUBLISHED,
    NOTHING,
    UPDATED
  }

  /// @param score how much speaks for its being the article's date
  record Shown(Stated date, Said said, double score) {}

  private Datelines() {}

  /// A cheap look: four digits that may be a year, or digits around dots or slashes.
  static boolean mayDate(CharSequence raw) {
    int digits = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        if (digits >= 4) {
          return true;
        }
      }
    }
    return false;
  }

  /// A place that may show a date.
  ///
  /// @param base what the element itself is worth
  /// @param most no date there can be worth more
  private record Candidate(int node, double base, double most) {}

  /// The date that most speaks for, if more than `enough` does. Only places that could still beat
  /// the best so far are read.
  static Optional<Shown> best(Traces traces, double enough) {
    List<Candidate> places = new ArrayList<>();
    Dom dom = traces.page.dom();
    for (int i = 0; i < traces.dated.size(); i++) {
      int node = traces.dated.at(i);
      places.add(candidate(node, dom.tag(node) == Tag.TIME ? 2 : 1, IN_ATTRIBUTE, traces));
    }
    for (int i = 0; i < traces.datelines.size(); i++) {
      places.add(candidate(traces.datelines.at(i), 0, SHORT, traces));
    }
    places.sort(Comparator.comparingDouble(Candidate::most).reversed());
    Shown best = null;
    for (Candidate place : places) {
      if (place.most <= (best == null ? enough : best.score)) {
        break;
      }
      Shown shown = read(place, traces);
      best = shown == null ? best : better(best, shown);
    }
    return Optional.ofNullable(best).filter(b -> b.score > enough);
  }

  private static Candidate candidate(int node, double base, double form, Traces traces) {
    return new Candidate(node, base, base + form + worth(Said.PUBLISHED) + where(node, traces));
  }

  private static Shown better(@Nullable Shown best, Shown shown) {
    return best == null || shown.score > best.score ? shown : best;
  }

  private static @Nullable Shown read(Candidate place, Traces traces) {
    int node = place.node;
    Dom dom = traces.page.dom();
    if (dom.isText(node)) {
      return inText(traces.text(node), place, traces);
    }
    for (Attr attribute : ATTRIBUTES) {
      Optional<Stated> date =
          dom.has(node, attribute)
              ? Dates.parse(dom.attr(node, attribute), traces.page.now())
              : Optional.empty();
      if (date.isPresent()) {
        Said said = said(node, "", traces);
        double score = place.base + IN_ATTRIBUTE + worth(said) + where(node, traces);
        return new Shown(date.get(), said, score);
      }
    }
    return traces.page.shown().length(node) <= LONGEST
        ? inText(dom.text(node), place, traces)
        : null;
  }

  private static @Nullable Shown inText(String text, Candidate place, Traces traces) {
    if (text.length() > LONGEST) {
      return null;
    }
    Shown best = null;
    Instant now = traces.page.now();
    Matcher m = DATED.matcher(text);
    for (int tries = 0; tries < MAX_TRIES && m.find(); tries++) {
      String tail = text.substring(m.start(), Math.min(text.length(), m.end() + BEHIND));
      Optional<Stated> date = Dates.parse(m.group(), now).map(d -> withTime(d, tail, now));
      if (date.isPresent()) {
        String before = text.substring(Math.max(0, m.start() - BEFORE), m.start());
        Said said = said(place.node, before, traces);
        double length = text.length() <= 60 ? SHORT : text.length() > 120 ? -1 : 0;
        double score = place.base + length + worth(said) + where(place.node, traces);
        best = better(best, new Shown(date.get(), said, score));
      }
    }
    return best;
  }

  /// The first day that a text names in full.
  static Optional<Stated> in(@Nullable String text, Instant now) {
    Matcher m =
        DATED.matcher(text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST)));
    return m.find() ? Dates.parse(m.group(), now) : Optional.empty();
  }

  private static Stated withTime(Stated day, String tail, Instant now) {
    return Dates.parse(tail, now).filter(d -> d.day().equals(day.day())).orElse(day);
  }

  private static double worth(Said said) {
    return said == Said.PUBLISHED ? 1 : said == Said.UPDATED ? -1.5 : 0;
  }

  /// What the place on the page is worth.
  private static double where(int node, Traces traces) {
    double score = 0;
    int headline = traces.headline();
    if (headline >= 0) {
      int after = node - headline;
      score += after >= 0 ? after <= 60 ? 2.5 : after <= 200 ? 1.5 : 0 : after > -60 ? 2 : 0;
      int steps = traces.steps(node);
      score += steps <= 3 ? 1 : steps <= 6 ? 0.5 : 0;
    }
    int place = traces.place(node);
    score -= (place & Roles.COMMENT) != 0 ? 6 : 0;
    score -= (place & (Roles.OTHER | Roles.MENU)) != 0 ? 3 : 0;
    score -= (place & Roles.SIDE) != 0 ? 2 : 0;
    return score - node * LATENESS;
  }

  /// Told by the words before the date, or by the names and first words of what holds it.
  private static Said said(int node, String before, Traces traces) {
    Said words = said(before);
    if (words != Said.NOTHING) {
      return words;
    }
    Dom dom = traces.page.dom();
    int at = dom.isText(node) ? dom.parent(node) : node;
    for (int up = 0; up < 2 && at > dom.body(); up++, at = dom.parent(at)) {
      int roles = traces.page.roles()[at];
      if ((roles & (Roles.LATER | Roles.FIRST)) != 0) {
        return (roles & Roles.LATER) != 0 ? Said.UPDATED : Said.PUBLISHED;
      }
    }
    return dom.has(node, Attr.PUBDATE) ? Said.PUBLISHED : said(beside(node, traces));
  }

  /// The text before a date in the element around it.
  private static String beside(int node, Traces traces) {
    Dom dom = traces.page.dom();
    int parent = dom.parent(node);
    boolean alone = parent > dom.body() && dom.parent(parent) > dom.body() && dom.isText(node);
    int around = alone && node == parent + 1 ? dom.parent(parent) : parent;
    int before = traces.page.shown().length(around);
    if (around <= dom.body() || before > LONGEST) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = around + 1; i < node; i++) {
      if (dom.isText(i)) {
        dom.append(i, text);
        text.append(' ');
      }
    }
    return text.length() > BEFORE * 2
        ? text.substring(text.length() - BEFORE * 2)
        : text.toString();
  }

  private static Said said(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Said.NOTHING;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Said last = Said.NOTHING;
    for (String word : FAR.split(lower)) {
      if (UPDATED.contains(word)) {
        last = Said.UPDATED;
      } else if (PUBLISHED.contains(word)) {
        last = Said.PUBLISHED;
      }
    }
    return last == Said.NOTHING && UPDATED_PHRASES.stream().anyMatch(lower::contains)
        ? Said.UPDATED
        : last;
  }
}
