package org.aigaq.app.house;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.aigaq.contract.config.Listing;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.id.CanonicalUrl;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.worker.FetchOnce;
import org.jspecify.annotations.Nullable;

/// What one look at everything an outlet is discovered by, and at one of its articles, shows.
///
/// @param lines for a person, one per source
/// @param year what its first year of watching costs; without dates in its feeds nothing is known
/// @param well every source could be read and has articles, and one of them could be read
public record Checkup(
    Outlet outlet, List<String> lines, Estimate estimate, YearEstimate year, boolean well) {

  /// Looks at each source of each outlet of a site, one after the other.
  public static List<Checkup> ofSite(FetchOnce once, Site site) throws InterruptedException {
    List<Checkup> checkups = new ArrayList<>();
    for (Outlet outlet : site.outlets()) {
      checkups.add(new Look(once, site, outlet).run());
    }
    return checkups;
  }

  /// One outlet's look in progress.
  private static final class Look {
    private static final int DEEPEST = 4;

    /// What the records of a page cost beside its bytes.
    private static final double RECORDS = 1_200;

    /// Means of stored pages and feeds, for those that could not be read.
    private static final double PAGE = 32_000;

    private static final double SOURCE = 8_000;

    private final FetchOnce once;
    private final Site site;
    private final Outlet outlet;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Entry> articles = new LinkedHashMap<>();
    private final List<Double> sourceBytes = new ArrayList<>();
    private double pageBytes = PAGE;
    private boolean well = true;

    Look(FetchOnce once, Site site, Outlet outlet) {
      this.once = once;
      this.site = site;
      this.outlet = outlet;
    }

    Checkup run() throws InterruptedException {
      for (String feed : outlet.feeds()) {
        source("feed", feed, Target.FEED, outlet.articles().include());
      }
      for (Listing listing : outlet.listings()) {
        source("listing", listing.url(), Target.LISTING, List.of(listing.articles()));
      }
      for (String sitemap : outlet.sitemaps()) {
        source("sitemap", sitemap, Target.SITEMAP, outlet.articles().include());
      }
      if (lines.isEmpty()) {
        source("home", outlet.home(), Target.HOME, outlet.articles().include());
      }
      article();
      Estimate estimate = Estimate.of(outlet, List.copyOf(articles.values()));
      return new Checkup(outlet, lines, estimate, year(estimate), well);
    }

    private YearEstimate year(Estimate estimate) {
      int sources = outlet.feeds().size() + outlet.listings().size() + outlet.sitemaps().size();
      double bytes = sourceBytes.stream().mapToDouble(size -> size).average().orElse(SOURCE);
      double perDay = estimate.articlesPerDay();
      return YearEstimate.of(
          perDay,
          pageBytes,
          YearEstimate.sourceCopiesPerDay(sources, perDay, outlet.schedule()),
          bytes,
          outlet.schedule().revisit(),
          estimate.allowedShare(outlet.politeness()),
          YearEstimate.Assumptions.PRESS);
    }

    private void source(String kind, String url, Target target, List<String> include)
        throws InterruptedException {
      FetchOnce.Look look = look(url, target);
      String via = "";
      for (int depth = 0; depth < DEEPEST && !newestMap(look.capture()).isEmpty(); depth++) {
        String map = newestMap(look.capture());
        via = "its newest map " + map + ": ";
        look = look(map, Target.SITEMAP);
      }
      archived(look.body()).ifPresent(sourceBytes::add);
      lines.add("%-8s %s: %s%s".formatted(kind, url, via, said(look.capture(), include)));
    }

    /// Where an index or a robots.txt leads; blank for a map with entries of its own.
    private static String newestMap(Capture capture) {
      return capture.target() == Target.SITEMAP
              && capture.extracted() instanceof Extracted.Entries entries
              && entries.entries().isEmpty()
              && !entries.sources().isEmpty()
          ? entries.sources().getFirst().url()
          : "";
    }

    /// One article, so that a person sees what is read of it.
    private void article() throws InterruptedException {
      if (articles.isEmpty()) {
        return;
      }
      String url = articles.keySet().iterator().next();
      FetchOnce.Look look = look(url, Target.ARTICLE);
      archived(look.body()).ifPresent(bytes -> pageBytes = bytes);
      lines.add("%-8s %s: %s".formatted("article", url, read(look.capture())));
    }

    private FetchOnce.Look look(String url, Target target) throws InterruptedException {
      return once.look(url, target, site, outlet, site.vantages().getFirst());
    }

    private String read(Capture capture) {
      Integer status = capture.status();
      boolean answered = status != null && status < 400;
      if (answered && capture.extracted() instanceof Extracted.ArticleRead(Article article)) {
        int words = article.text().isBlank() ? 0 : article.text().strip().split("\\s+").length;
        String title = article.title() == null ? "without a title" : "«" + article.title() + "»";
        well &= words > 0 && article.title() != null;
        String hint =
            words == 0 && !outlet.render()
                ? ". Does it need JavaScript? Then write `render: true` at the outlet"
                : "";
        return "%s, %,d words%s".formatted(title, words, hint);
      }
      well = false;
      return status == null
          ? outcome(capture)
          : answered ? "no article could be read" : "the server answers " + status;
    }

    private String said(Capture capture, List<String> include) {
      Integer status = capture.status();
      if (status == null || status >= 400) {
        well = false;
        return status == null ? outcome(capture) : "the server answers " + status;
      }
      return switch (capture.extracted()) {
        case Extracted.Entries entries ->
            entries(entries.entries(), include) + feeds(capture, entries.sources());
        case Extracted.Unreadable unreadable -> {
          well = false;
          yield unreadable.reason() + ", " + unreadable.detail();
        }
        default -> {
          well = false;
          yield "nothing could be read";
        }
      };
    }

    private String entries(List<Entry> entries, List<String> include) {
      List<Pattern> wanted = include.stream().map(Pattern::compile).toList();
      List<Pattern> unwanted = outlet.articles().exclude().stream().map(Pattern::compile).toList();
      List<Entry> found =
          entries.stream()
              .filter(entry -> wanted.isEmpty() || anyIn(wanted, canonical(entry)))
              .filter(entry -> !anyIn(unwanted, canonical(entry)))
              .toList();
      found.forEach(entry -> articles.merge(canonical(entry), entry, Look::dated));
      well &= !found.isEmpty();
      String counted =
          "%,d entries, %,d of them articles by the file's patterns"
              .formatted(entries.size(), found.size());
      boolean none = found.isEmpty() && !entries.isEmpty();
      return none ? counted + ". The first is " + canonical(entries.getFirst()) : counted;
    }

    /// Patterns are held against the form without tracking parameters, as in the jobs.
    private static String canonical(Entry entry) {
      return CanonicalUrl.of(entry.url()).orElse(entry.url());
    }

    private static boolean anyIn(List<Pattern> patterns, String url) {
      return patterns.stream().anyMatch(pattern -> pattern.matcher(url).find());
    }

    /// The one that says when.
    private static Entry dated(Entry one, Entry other) {
      return one.publishedAt() == null ? other : one;
    }

    /// The feeds of a home page: better than its links.
    private static String feeds(Capture capture, List<Extracted.Source> sources) {
      List<String> feeds =
          sources.stream()
              .filter(named -> named.target() == Target.FEED)
              .map(Extracted.Source::url)
              .toList();
      return capture.target() != Target.HOME || feeds.isEmpty()
          ? ""
          : "; it names the feeds " + String.join(" ", feeds);
    }

    private static String outcome(Capture capture) {
      String name = capture.outcome().name().toLowerCase(Locale.ROOT);
      return capture.detail() == null ? name : name + ", " + capture.detail();
    }

    /// Bytes in the archive.
    private static java.util.Optional<Double> archived(@Nullable Body body) {
      if (body == null) {
        return java.util.Optional.empty();
      }
      var out = new ByteArrayOutputStream();
      try (var zip = new GZIPOutputStream(out)) {
        zip.write(body.bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return java.util.Optional.of(out.size() + RECORDS);
    }
  }
}
