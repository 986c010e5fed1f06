package org.aigaq.ingest.read.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.contract.topic.Json;
import org.aigaq.ingest.read.page.Sitemaps;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jspecify.annotations.Nullable;

/// JSON Feed 1 and 1.1, as far as it goes: a document that breaks off gives the items before the
/// break. Lists of posts under other names, as content systems give them out, are read alike when
/// their entries have an address and a title.
final class JsonFeed {
  private static final int MAX_SUMMARY = 500;

  /// Calls and guards that are put around JSON.
  private static final Pattern WRAPPER = Pattern.compile("^[^{\\[]{0,80}?(?=\\{)", Pattern.DOTALL);

  private static final Pattern START =
      Pattern.compile("^[\\w.$\\s();,:\\ufeff\\]}'/*-]{0,80}?\\{|^[\\s\\ufeff]*\\[\\s*\\{");

  private static final Set<String> LISTS =
      Set.of("item", "entries", "entry", "posts", "articles", "news", "data", "results");
  private static final Set<String> AROUND = Set.of("data", "feed", "rss", "channel", "response");
  private static final int DEEPEST = 3;
  private static final List<String> ADDRESSES =
      List.of("url", "external_url", "link", "permalink", "href", "canonical_url");
  private static final List<String> TITLES = List.of("title", "headline");
  private static final List<String> DATES =
      List.of(
          "date_published",
          "published",
          "published_at",
          "publishedAt",
          "pubDate",
          "pubdate",
          "date_gmt",
          "date",
          "created_at",
          "timestamp",
          "date_modified",
          "modified",
          "updated",
          "updated_at");
  private static final List<String> SUMMARIES =
      List.of("summary", "excerpt", "description", "content_text", "content_html", "content");

  private static final ObjectReader JSON =
      Json.MAPPER
          .reader()
          .withFeatures(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES);

  private JsonFeed() {}

  static boolean mayBe(String text) {
    return START.matcher(text).find();
  }

  /// The parts of a document, as far as it could be read.
  private static final class Parts {
    private final List<JsonNode> items = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String home;
    private boolean hasItems;
    private @Nullable String error;
  }

  static FeedReading read(String text, String url, Instant now, ZoneId zone) {
    Parts parts = parts(WRAPPER.matcher(text).replaceFirst(Matcher.quoteReplacement("")));
    if (parts.items.isEmpty() && parts.error != null) {
      return FeedReader.refused("not_well_formed", "JSON: " + parts.error);
    }
    if (!parts.hasItems) {
      return FeedReader.refused("unknown_format", "JSON without the items of a JSON Feed");
    }
    String base = Urls.resolve(url, parts.home == null ? "" : parts.home).orElse(url);
    List<FeedItem> items =
        parts.items.stream()
            .limit(Sitemaps.MAX_ENTRIES)
            .map(item -> item(item, base, now, zone))
            .toList();
    boolean cut = parts.items.size() > Sitemaps.MAX_ENTRIES;
    return new Feed(parts.title, parts.home == null ? null : base, null, items, null, cut);
  }

  private static Parts parts(String text) {
    Parts parts = new Parts();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        posts(parser, parts);
      } else {
        object(parser, parts, 0);
      }
    } catch (IOException e) {
      parts.error =
          e instanceof com.fasterxml.jackson.core.JacksonException j
              ? j.getOriginalMessage()
              : e.getMessage();
    }
    return parts;
  }

  private static void object(JsonParser parser, Parts parts, int depth) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && name.equals("items")) {
        parts.hasItems = true;
        items(parser, parts);
      } else if (value == JsonToken.START_ARRAY && LISTS.contains(name) && !parts.hasItems) {
        posts(parser, parts);
      } else if (value == JsonToken.START_OBJECT && AROUND.contains(name) && depth < DEEPEST) {
        object(parser, parts, depth + 1);
      } else if (name.equals("title") && value == JsonToken.VALUE_STRING) {
        parts.title = Texts.orNull(Texts.plain(parser.getValueAsString("")));
      } else if (name.equals("home_page_url")) {
        parts.home = Texts.orNull(parser.getValueAsString(""));
        parser.skipChildren();
      } else {
        parser.skipChildren();
      }
    }
  }

  /// A list that may be of something else.
  private static void posts(JsonParser parser, Parts parts) throws IOException {
    var list = new Parts();
    try {
      items(parser, list);
    } finally {
      if (list.items.stream().anyMatch(JsonFeed::isPost)) {
        parts.hasItems = true;
        parts.items.addAll(list.items);
      }
    }
  }

  private static boolean isPost(JsonNode item) {
    return first(item, TITLES) != null && first(item, ADDRESSES) != null;
  }

  private static void items(JsonParser parser, Parts parts) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      if (parts.items.size() <= Sitemaps.MAX_ENTRIES) {
        parts.items.add(JSON.readTree(parser));
      } else {
        parser.skipChildren();
      }
    }
  }

  private static FeedItem item(JsonNode item, String base, Instant now, ZoneId zone) {
    String own = Texts.orNull(item.path("id").asText(""));
    String id = own == null ? value(item, "guid") : own;
    Optional<String> url =
        ADDRESSES.stream()
            .map(name -> value(item, name))
            .filter(Objects::nonNull)
            .map(address -> Urls.resolve(base, address))
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> id != null && Urls.isWeb(id) ? Urls.resolve(base, id) : Optional.empty());
    String title = first(item, TITLES);
    return new FeedItem(
        url.orElse(null),
        title == null ? null : Texts.orNull(Texts.plain(title)),
        date(item, now, zone),
        id,
        authors(item),
        summary(item));
  }

  private static @Nullable Instant date(JsonNode item, Instant now, ZoneId zone) {
    for (String name : DATES) {
      String value = value(item, name);
      ZoneId of = name.equals("date_gmt") ? ZoneOffset.UTC : zone;
      Instant at = value == null ? null : Dates.instant(value, now, of);
      if (at != null) {
        return at;
      }
    }
    return null;
  }

  private static @Nullable String first(JsonNode item, List<String> names) {
    for (String name : names) {
      String value = value(item, name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /// Of `"title": "…"` and of `"title": {"rendered": "…"}`.
  private static @Nullable String value(JsonNode item, String name) {
    JsonNode value = item.path(name);
    return Texts.orNull(value.isObject() ? value.path("rendered").asText("") : value.asText(""));
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
    for (String field : SUMMARIES) {
      String value = value(item, field);
      String text = value == null ? null : Texts.orNull(Texts.plain(value));
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
