package org.aigaq.ingest.read.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.topic.Json;
import org.aigaq.ingest.read.page.Sitemaps;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jspecify.annotations.Nullable;

/// JSON Feed 1 and 1.1.
final class JsonFeed {
  private static final int MAX_SUMMARY = 500;

  private JsonFeed() {}

  static Extracted read(String text, String url, Instant now) {
    JsonNode feed;
    try {
      feed = Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return new Extracted.Unreadable("not_well_formed", "JSON: " + e.getOriginalMessage());
    }
    if (!feed.path("items").isArray()) {
      return new Extracted.Unreadable("unknown_format", "JSON without the items of a JSON Feed");
    }
    String base = Urls.resolve(url, feed.path("home_page_url").asText("")).orElse(url);
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      entry(item, base, now).ifPresent(entries::add);
      if (entries.size() > Sitemaps.MAX_ENTRIES) {
        break;
      }
    }
    boolean cut = entries.size() > Sitemaps.MAX_ENTRIES;
    return new Extracted.Entries(
        plain(feed, "title"),
        List.copyOf(cut ? entries.subList(0, Sitemaps.MAX_ENTRIES) : entries),
        null,
        cut);
  }

  private static Optional<Entry> entry(JsonNode item, String base, Instant now) {
    String id = Texts.orNull(item.path("id").asText(""));
    Optional<String> url =
        Urls.resolve(base, item.path("url").asText(""))
            .or(() -> Urls.resolve(base, item.path("external_url").asText("")))
            .or(() -> id != null && Urls.isWeb(id) ? Urls.resolve(base, id) : Optional.empty());
    Instant published = Dates.instant(item.path("date_published").asText(""), now);
    Instant at =
        published == null ? Dates.instant(item.path("date_modified").asText(""), now) : published;
    return url.map(to -> new Entry(to, plain(item, "title"), at, id, authors(item), summary(item)));
  }

  private static List<String> authors(JsonNode item) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode author : item.path("authors")) {
      addName(author, names);
    }
    addName(item.path("author"), names);
    return List.copyOf(names);
  }

  private static void addName(JsonNode author, Set<String> to) {
    String name = plain(author, "name");
    if (name != null) {
      to.add(name);
    }
  }

  private static @Nullable String summary(JsonNode item) {
    for (String field : List.of("summary", "content_text", "content_html")) {
      String text = plain(item, field);
      if (text != null) {
        return Texts.shorten(text, MAX_SUMMARY);
      }
    }
    return null;
  }

  private static @Nullable String plain(JsonNode parent, String field) {
    return Texts.orNull(Texts.plain(parent.path(field).asText("")));
  }
}
