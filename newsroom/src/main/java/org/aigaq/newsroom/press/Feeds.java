package org.aigaq.newsroom.press;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aigaq.newsroom.script.Edition;
import org.aigaq.newsroom.script.Feed;
import org.aigaq.newsroom.script.Resources;

/// Feeds and the sitemap. Nothing in them is noise: they change when the lists change.
final class Feeds {

  private Feeds() {}

  static Page feed(Site site, Feed feed) {
    String type =
        switch (feed.kind()) {
          case RSS, RSS_QUIRKY -> "application/rss+xml";
          case ATOM -> "application/atom+xml";
          case RDF -> "application/rdf+xml";
        };
    String format = feed.kind().name().toLowerCase(java.util.Locale.ROOT);
    return Page.xml(
        type,
        document(site, "feeds/" + format, site.newest(feed.window())),
        site.outlet().encoding());
  }

  static Page sitemap(Site site) {
    return Page.xml(
        "application/xml",
        document(site, "feeds/sitemap", site.newest(Integer.MAX_VALUE)),
        site.outlet().encoding());
  }

  private static String document(Site site, String format, List<Edition> editions) {
    String item = Resources.text(format + ".item.xml");
    String items =
        editions.stream()
            .map(edition -> Template.fill(item, values(site, edition)))
            .collect(Collectors.joining());
    String index =
        editions.stream()
            .map(edition -> "<rdf:li rdf:resource=\"" + site.urlOf(edition) + "\"/>")
            .collect(Collectors.joining());
    Instant updated =
        editions.isEmpty() ? site.timeline().epoch() : site.modified(editions.getFirst());
    return Template.fill(
        Resources.text(format + ".xml"),
        Map.of(
            "charset", site.outlet().charset(),
            "name", site.outlet().nameIn(site.language()),
            "home", site.root() + "/",
            "language", site.language(),
            "updated", Dates.iso(updated),
            "updated_rfc", Dates.rfc1123(updated),
            "index", index,
            "items", items));
  }

  private static Map<String, String> values(Site site, Edition edition) {
    Instant published = site.published(edition);
    String author = edition.article().author();
    Map<String, String> values = new HashMap<>();
    values.put("url", site.urlOf(edition));
    values.put("id", edition.article().id());
    values.put("title", edition.article().title());
    values.put("title_twice", Template.escape(edition.article().title()));
    values.put("lead", edition.article().paragraphs().getFirst());
    values.put("author", author == null ? site.outlet().nameIn(site.language()) : author);
    values.put("language", edition.article().language());
    values.put("section", edition.article().section());
    values.put("published", Dates.iso(published));
    values.put("published_rfc", Dates.rfc1123(published));
    values.put("published_numeric", Dates.numeric(published));
    values.put("modified", Dates.iso(site.modified(edition)));
    return values;
  }
}
