package org.aigaq.contract.config;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.id.CanonicalUrl;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Reads one outlet; what it leaves out is as the file's head says.
///
/// @param zone of dates that name none
/// @param controlRequired whether an ownership label needs a source
record OutletReader(
    Schedule schedule, Politeness politeness, ZoneId zone, boolean controlRequired) {
  private static final String[] KEYS = {
    "id",
    "site",
    "name",
    "kind",
    "ownership",
    "control",
    "languages",
    "home",
    "feeds",
    "listings",
    "sitemaps",
    "hosts",
    "articles",
    "selectors",
    "surface",
    "render",
    "keep_cookies",
    "user_agent",
    "owner",
    "funding",
    "registered_in",
    "contact",
    "zone",
    "schedule",
    "politeness"
  };

  Outlet read(YamlCursor cursor) {
    var fields = cursor.fields(KEYS);
    String id = id(fields.get("id"));
    YamlCursor site = fields.get("site");
    var outlet =
        new Outlet(
            id,
            site.present() ? id(site) : id,
            name(fields.get("name")),
            fields.get("kind").choice(Kind.class, Kind.NEWS),
            fields.get("ownership").choice(Ownership.class, Ownership.UNCLASSIFIED),
            fields.get("control").list(OutletReader::control),
            languages(fields.get("languages")),
            url(fields.get("home")),
            fields.get("feeds").list(OutletReader::url),
            fields.get("listings").list(OutletReader::listing),
            fields.get("sitemaps").list(OutletReader::url),
            fields.get("hosts").list(OutletReader::host),
            articles(fields.get("articles")),
            selectors(fields.get("selectors")),
            surface(fields.get("surface")),
            fields.get("render").flag(false),
            fields.get("user_agent").textOrNull(),
            fields.get("owner").textOrNull(),
            fields.get("funding").textOrNull(),
            fields.get("registered_in").textOrNull(),
            fields.get("contact").textOrNull(),
            fields.get("zone").zone(zone),
            fields.get("keep_cookies").flag(false),
            ScheduleReader.schedule(fields.get("schedule"), schedule),
            ScheduleReader.politeness(fields.get("politeness"), politeness));
    checkOwnership(fields.get("ownership"), outlet);
    return outlet;
  }

  static String id(YamlCursor cursor) {
    String id = cursor.text();
    if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9_-]{0,63}")) {
      cursor.problem(
          "«" + id + "» is no id", "Use lower-case Latin letters, digits, `-` and `_`, up to 64.");
    }
    return id;
  }

  private static Map<String, String> name(YamlCursor cursor) {
    Map<String, String> name = new LinkedHashMap<>();
    cursor.entries().forEach((language, text) -> name.put(language, text.text()));
    if (name.isEmpty()) {
      cursor.problem("the name is missing", "Write for example {ru: Власть, en: Vlast}.");
    }
    return name;
  }

  private static List<String> languages(YamlCursor cursor) {
    List<String> languages = cursor.texts();
    if (languages.isEmpty()) {
      cursor.problem("no languages", "Write for example [ru, kk].");
    }
    return languages;
  }

  static String url(YamlCursor cursor) {
    String url = cursor.text();
    if (!url.isEmpty() && CanonicalUrl.of(url).isEmpty()) {
      cursor.problem("«" + url + "» is no web address", "Write it whole, with https://.");
    }
    return url;
  }

  private static String host(YamlCursor cursor) {
    String host = cursor.text();
    Optional<String> authority =
        host.contains("/")
            ? Optional.empty()
            : CanonicalUrl.of("https://" + host + "/").map(Authority::of);
    if (!host.isEmpty() && authority.isEmpty()) {
      cursor.problem("«" + host + "» is no host", "Write its name only: mirror.example.kz.");
    }
    return authority.orElse(host);
  }

  private static Control control(YamlCursor cursor) {
    var fields = cursor.fields("value", "by", "source", "date", "note");
    YamlCursor date = fields.get("date");
    if (!date.present()) {
      date.problem("the date is missing", "Write when this was said.");
    }
    return new Control(
        fields.get("value").choice(Ownership.class, Ownership.UNCLASSIFIED),
        fields.get("by").text(),
        fields.get("source").present() ? url(fields.get("source")) : null,
        date.date(),
        fields.get("note").textOrNull());
  }

  private static Listing listing(YamlCursor cursor) {
    var fields = cursor.fields("url", "articles");
    return new Listing(url(fields.get("url")), fields.get("articles").regex());
  }

  private static ArticlePatterns articles(YamlCursor cursor) {
    var fields = cursor.fields("include", "exclude");
    return new ArticlePatterns(
        fields.get("include").list(YamlCursor::regex),
        fields.get("exclude").list(YamlCursor::regex));
  }

  private static Selectors selectors(YamlCursor cursor) {
    var fields = cursor.fields("body", "title", "authors", "date", "remove");
    return new Selectors(
        css(fields.get("body")),
        css(fields.get("title")),
        css(fields.get("authors")),
        css(fields.get("date")),
        css(fields.get("remove")));
  }

  private static @Nullable String css(YamlCursor cursor) {
    String selector = cursor.textOrNull();
    if (selector == null) {
      return null;
    }
    try {
      QueryParser.parse(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      cursor.problem(
          "«" + selector + "» is no CSS selector: " + e.getMessage(),
          "Write what `document.querySelectorAll` takes, for example `article .body`.");
    }
    return selector;
  }

  private static String surface(YamlCursor cursor) {
    if (!cursor.present()) {
      return "web";
    }
    String surface = cursor.text();
    if (!surface.equals("web")) {
      cursor.problem("surface «" + surface + "» is not read yet", "Write web, or leave it out.");
    }
    return surface;
  }

  private void checkOwnership(YamlCursor cursor, Outlet outlet) {
    boolean labelled = outlet.ownership() != Ownership.UNCLASSIFIED;
    boolean sourced =
        outlet.control().stream()
            .anyMatch(c -> c.value() == outlet.ownership() && c.source() != null);
    if (controlRequired && labelled && !sourced) {
      cursor.problem(
          "a label other than unclassified needs a dated `control` entry with its source",
          "Add {value, by, source, date} under `control`, or write unclassified.");
    }
  }
}
