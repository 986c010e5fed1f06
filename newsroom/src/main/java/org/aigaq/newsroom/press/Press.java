package org.aigaq.newsroom.press;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.aigaq.newsroom.script.Edition;
import org.aigaq.newsroom.script.Feed;
import org.aigaq.newsroom.script.Issue;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Script;
import org.aigaq.newsroom.script.Timeline;
import org.aigaq.newsroom.script.Weather;

/// All outlets of a script. What is answered is a function of script, timeline, addresses, request,
/// instant and the number of the request, and of nothing else: a press that is started again with
/// the same epoch goes on exactly where it would be.
public final class Press {

  private final Map<String, Script> scripts = new HashMap<>();
  private final Map<String, String> outletOf = new HashMap<>();
  private final Timeline timeline;
  private final Map<String, String> roots;
  private final Labels labels = Labels.load();
  private final Map<String, Skin> skins = new HashMap<>();

  /// Loads the faces of all outlets.
  ///
  /// @param roots address of each outlet, without a trailing slash
  public Press(Script script, Timeline timeline, Map<String, String> roots) {
    this.timeline = timeline;
    this.roots = Map.copyOf(roots);
    script.outlets().forEach(o -> scripts.put(o.id(), script.only(o.id())));
    script.articles().forEach(a -> outletOf.put(a.id(), a.outlet()));
    script.outlets().forEach(o -> skins.computeIfAbsent(o.skin(), Skin::load));
  }

  /// The answer to a request.
  ///
  /// @param counter number of the request; it only moves the noise on the page
  public Page respond(Request request, Instant now, long counter) {
    Script script = scriptOf(request.outlet());
    Issue issue = Issue.at(script, timeline.scriptTime(now));
    Outlet outlet = script.outlet(request.outlet());
    Noise noise = new Noise(counter);
    Weather weather = issue.weatherAt(outlet.id());
    if (weather == Weather.FAIR
        || (weather.sparesRobots() && request.pathOnly().equals("/robots.txt"))) {
      Site site = new Site(outlet, rootOf(outlet.id()), issue, timeline, now);
      return conditional(request, page(request.pathOnly(), site, noise));
    }
    return Storms.page(weather, noise);
  }

  /// The address of an article at an instant, published yet or not, there or removed.
  public String urlOf(String article, Instant now) {
    String outlet = outletOf.get(article);
    if (outlet == null) {
      throw new IllegalArgumentException("no article '" + article + "' in the script");
    }
    Script script = scriptOf(outlet);
    Edition edition = Issue.at(script, timeline.scriptTime(now)).edition(article);
    return rootOf(outlet)
        + script.outlet(outlet).pathOf(edition.article(), edition.article().slug());
  }

  private Script scriptOf(String outlet) {
    Script script = scripts.get(outlet);
    if (script == null) {
      throw new IllegalArgumentException("no outlet '" + outlet + "' in the script");
    }
    return script;
  }

  private String rootOf(String outlet) {
    String root = roots.get(outlet);
    if (root == null) {
      throw new IllegalArgumentException("outlet '" + outlet + "' has no address");
    }
    return root;
  }

  private Skin skinOf(Outlet outlet) {
    Skin skin = skins.get(outlet.skin());
    if (skin == null) {
      throw new IllegalStateException("skin '" + outlet.skin() + "' was not loaded");
    }
    return skin;
  }

  private Page page(String path, Site site, Noise noise) {
    Outlet outlet = site.outlet();
    Faces faces = new Faces(site, skinOf(outlet), labels, noise);
    Feed feed = outlet.feed();
    if (path.equals("/robots.txt")) {
      return Page.text(outlet.robots());
    }
    if (feed != null && path.equals(feed.path())) {
      return Feeds.feed(site, feed);
    }
    if (path.equals(outlet.sitemap())) {
      return Feeds.sitemap(site);
    }
    if (path.equals("/")) {
      return faces.front();
    }
    if (path.equals(outlet.listing())) {
      return faces.archive();
    }
    return section(path, outlet)
        .map(faces::section)
        .or(() -> article(path, site).map(e -> faces.article(e.seenBy(noise.seed()))))
        .or(() -> moved(path, site))
        .orElseGet(() -> faces.missing(outlet.softNotFound() ? 200 : 404));
  }

  private static Optional<String> section(String path, Outlet outlet) {
    return outlet.sections().keySet().stream()
        .filter(section -> path.equals("/section/" + section + "/"))
        .findFirst();
  }

  private static Optional<Edition> article(String path, Site site) {
    return site.issue().out(site.outlet().id()).stream()
        .filter(edition -> path.equals(site.pathOf(edition)))
        .findFirst();
  }

  private static Optional<Page> moved(String path, Site site) {
    return site.issue().out(site.outlet().id()).stream()
        .filter(
            edition ->
                edition.formerSlugs().stream()
                    .anyMatch(slug -> path.equals(site.outlet().pathOf(edition.article(), slug))))
        .map(edition -> Page.redirect(301, site.urlOf(edition)))
        .findFirst();
  }

  /// Feeds and sitemaps have an entity tag; pages, full of noise, have none.
  private static Page conditional(Request request, Page page) {
    if (!page.headers().getOrDefault("Content-Type", "").contains("xml")) {
      return page;
    }
    String tag = "\"" + digest(page.body()) + "\"";
    if (tag.equals(request.headers().get("if-none-match"))) {
      return new Page(304, Map.of("ETag", tag), "", page.encoding());
    }
    return page.with("ETag", tag);
  }

  private static String digest(String body) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
