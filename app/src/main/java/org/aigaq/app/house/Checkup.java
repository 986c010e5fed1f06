package org.aigaq.app.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aigaq.contract.config.Listing;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.worker.FetchOnce;

/// What one look at everything an outlet is discovered by shows.
///
/// @param lines for a person, one per source
/// @param well every source could be read and has articles
public record Checkup(Outlet outlet, List<String> lines, Estimate estimate, boolean well) {

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
    private final FetchOnce once;
    private final Site site;
    private final Outlet outlet;
    private final List<String> lines = new ArrayList<>();
    private final List<Entry> dated = new ArrayList<>();
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
      return new Checkup(outlet, lines, Estimate.of(outlet, dated), well);
    }

    private void source(String kind, String url, Target target, List<String> include)
        throws InterruptedException {
      Capture capture = once.look(url, target, site, outlet, site.vantages().getFirst()).capture();
      String said = said(capture, include);
      lines.add("%-8s %s: %s".formatted(kind, url, said));
    }

    private String said(Capture capture, List<String> include) {
      Integer status = capture.status();
      if (status == null || status >= 400) {
        well = false;
        return status == null ? outcome(capture) : "the server answers " + status;
      }
      return switch (capture.extracted()) {
        case Extracted.Entries entries -> entries(entries.entries(), include);
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
      List<Pattern> patterns = include.stream().map(Pattern::compile).toList();
      long articles =
          entries.stream()
              .filter(
                  entry ->
                      patterns.isEmpty()
                          || patterns.stream().anyMatch(p -> p.matcher(entry.url()).find()))
              .count();
      dated.addAll(entries);
      well &= articles > 0;
      return "%d entries, %d of them articles by the file's patterns"
          .formatted(entries.size(), articles);
    }

    private static String outcome(Capture capture) {
      String name = capture.outcome().name().toLowerCase(Locale.ROOT);
      return capture.detail() == null ? name : name + ", " + capture.detail();
    }
  }
}
