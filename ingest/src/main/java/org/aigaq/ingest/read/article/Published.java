package org.aigaq.ingest.read.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Stated;
import org.aigaq.ingest.read.text.Urls;
import org.jspecify.annotations.Nullable;

/// When an article was published and changed: the most explicit source that can be believed.
final class Published {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "published-date",
    "published_time",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "og:published_time",
    "og:pubdate",
    "article_date_original",
    "originalpublicationdate",
    "citation_publication_date",
    "ptime",
    "last-updated",
    "date",
    "datecreated"
  };
  private static final String[] MODIFIED = {
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod"
  };
  private static final Pattern IN_URL =
      Pattern.compile(
          "(?:^|[/_.-])((?:19|20)\\d{2})[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\\d|3[01])(?=$|[/_.-]|\\D)");

  /// Folders of a year, a month and a day: an address that was given with the publication.
  private static final Pattern FOLDERS =
      Pattern.compile("/((?:19|20)\\d{2})/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])/");

  private static final Pattern TURNED_IN_URL =
      Pattern.compile(
          "(?<!\\d)(0[1-9]|[12]\\d|3[01])[._-](0[1-9]|1[0-2])[._-]((?:19|20)\\d{2})(?!\\d)");

  /// Above this a date on the page is the article's.
  private static final double LIKELY = -3;

  /// Above this it is what the page tells its readers.
  private static final double SURE = 4.5;

  private static final double TOLD = 4.2;

  private Published() {}

  /// @param at in the outlet's zone when none is named; absent for a time that has not come yet
  /// @param local as the page states it, as precise as the page is
  record When(@Nullable Instant at, String local) {
    static When of(Stated stated, Sources page) {
      return of(stated, stated, page);
    }

    /// The moment of one, told as the other.
    static When of(Stated moment, Stated told, Sources page) {
      return new When(moment.past(page.zone(), page.now()), told.local());
    }
  }

  static Optional<When> published(Traces traces) {
    Sources page = traces.page;
    Optional<Stated> stated = stated(page).map(date -> ofMidnight(date, page.zone()));
    Optional<Stated> folders = folders(page.url(), page.now());
    Optional<Stated> inUrl = inUrl(page.url(), page.now()).or(() -> folders);
    if (stated.isPresent() && folders.filter(day -> isBefore(day, stated.get())).isPresent()) {
      return folders.map(day -> When.of(day, page));
    }
    Optional<Stated> scripted = ScriptDates.published(page);
    if (stated.isPresent() && scripted.filter(day -> days(day, stated.get()) > 1).isPresent()) {
      return scripted.map(date -> When.of(date, page));
    }
    if (stated.isPresent()) {
      Datelines.Shown told = Datelines.best(traces, TOLD).orElse(null);
      return Optional.of(
          settled(stated.get(), told, modified(page).orElse(null), inUrl.orElse(null), page));
    }
    if (scripted.isPresent()) {
      return scripted.map(date -> When.of(date, page));
    }
    Optional<Datelines.Shown> best = Datelines.best(traces, LIKELY);
    return best.filter(b -> b.score() > SURE)
        .map(Datelines.Shown::date)
        .or(() -> inUrl)
        .or(() -> best.map(Datelines.Shown::date))
        .or(() -> byName(page))
        .or(() -> Datelines.in(page.meta().first("description", "og:description"), page.now()))
        .or(() -> modified(page))
        .map(date -> When.of(date, page));
  }

  static Optional<Stated> stated(Sources page) {
    JsonLd ld = page.ld();
    List<@Nullable String> stated = new ArrayList<>();
    stated.add(ld.text("datePublished"));
    for (String name : PUBLISHED) {
      stated.addAll(page.meta().all(name));
    }
    stated.add(ld.text("dateCreated"));
    stated.add(ld.text("uploadDate"));
    return firstOf(stated, page.now());
  }

  /// Metadata of names of their own that speak of publishing.
  private static Optional<Stated> byName(Sources page) {
    List<@Nullable String> stated = new ArrayList<>();
    page.meta()
        .values()
        .forEach(
            (name, values) -> {
              if (name.contains("publish") && !name.contains("modif") && !name.contains("updat")) {
                stated.addAll(values);
              }
            });
    return firstOf(stated, page.now());
  }

  /// The day that readers are shown, where it differs from the metadata's: a later version is no
  /// publication, and a day beside may be the same moment on another clock.
  private static When settled(
      Stated stated,
      Datelines.@Nullable Shown shown,
      @Nullable Stated changed,
      @Nullable Stated inUrl,
      Sources page) {
    When asStated = When.of(stated, page);
    if (shown == null) {
      return inUrl != null && isVague(stated) && days(inUrl, stated) == 1
          ? When.of(stated, inUrl, page)
          : asStated;
    }
    Stated date = shown.date();
    return switch ((int) Math.min(2, days(date, stated))) {
      case 0 -> asStated;
      case 1 ->
          isVague(stated) && (sameMoment(date, stated) || date.day().equals(day(inUrl)))
              ? When.of(stated, date, page)
              : asStated;
      default -> {
        boolean later = changed != null && days(date, changed) <= 1;
        boolean told = shown.said() != Datelines.Said.UPDATED && !later;
        yield told ? When.of(date, page) : asStated;
      }
    };
  }

  /// A day that was given out as the moment at which it begins at the outlet.
  private static Stated ofMidnight(Stated stated, ZoneId zone) {
    if (!stated.isUtc()) {
      return stated;
    }
    var there = stated.instant().atZone(zone);
    return there.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? new Stated(there.toLocalDate(), LocalTime.MIDNIGHT, there.getOffset())
        : stated;
  }

  private static boolean isBefore(Stated day, Stated stated) {
    return day.day().isBefore(stated.day()) && days(day, stated) > 1;
  }

  private static Optional<Stated> folders(String url, Instant now) {
    Matcher m = FOLDERS.matcher(Urls.path(url));
    return m.find()
        ? Dates.parse(
            String.format(
                Locale.ROOT,
                "%s-%02d-%02d",
                m.group(1),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3))),
            now)
        : Optional.empty();
  }

  /// Whether its day may be another where the outlet is.
  private static boolean isVague(Stated stated) {
    return stated.offset() == null || stated.offset().getTotalSeconds() == 0;
  }

  private static @Nullable LocalDate day(@Nullable Stated stated) {
    return stated == null ? null : stated.day();
  }

  /// Whether a local time is, but for a zone's whole quarters of an hour, another's.
  private static boolean sameMoment(Stated local, Stated other) {
    if (local.time() == null || other.time() == null || local.offset() != null) {
      return false;
    }
    long minutes = Duration.between(other.instant(), local.instant()).toMinutes();
    long beside = Math.floorMod(minutes, 15);
    return Math.abs(minutes) <= 14 * 60 && (beside <= 1 || beside == 14);
  }

  private static long days(Stated a, Stated b) {
    return Math.abs(ChronoUnit.DAYS.between(a.day(), b.day()));
  }

  static Optional<Stated> modified(Sources page) {
    return firstOf(
        Arrays.asList(page.ld().text("dateModified"), page.meta().first(MODIFIED)), page.now());
  }

  private static Optional<Stated> firstOf(List<@Nullable String> texts, Instant now) {
    for (String text : texts) {
      Optional<Stated> date = Dates.parse(text, now);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<Stated> inUrl(String url, Instant now) {
    String path = Urls.path(url);
    Matcher m = IN_URL.matcher(path);
    if (m.find()) {
      return Dates.parse(m.group(1) + "-" + m.group(2) + "-" + m.group(3), now);
    }
    Matcher turned = TURNED_IN_URL.matcher(path);
    return turned.find()
        ? Dates.parse(turned.group(3) + "-" + turned.group(2) + "-" + turned.group(1), now)
        : Optional.empty();
  }
}
