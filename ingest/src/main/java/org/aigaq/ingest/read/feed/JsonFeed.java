package org.aigaq.ingest.read.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
/// break.
final class JsonFeed {
  private static final int MAX_SUMMARY = 500;

  /// Calls and guards that are put around JSON.
  private static final Pattern WRAPPER = Pattern.compile("^[^{\\[]{0,80}?(?=\\{)", Pattern.DOTALL);

  private static final Pattern START = Pattern.compile("^[\\w.$\\s();,:\\ufeff\\]}'/*-]{0,80}?\\{");

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
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("items") && value == JsonToken.START_ARRAY) {
          parts.hasItems = true;
          items(parser, parts);
        } else if (name.equals("title")) {
          parts.title = Texts.orNull(Texts.plain(parser.getValueAsString("")));
          parser.skipChildren();
        } else if (name.equals("home_page_url")) {
          parts.home = Texts.orNull(parser.getValueAsString(""));
          parser.skipChildren();
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      parts.error =
          e instanceof com.fasterxml.jackson.core.JacksonException j
              ? j.getOriginalMessage()
              : e.getMessage();
    }
    return parts;
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
    String id = Texts.orNull(item.path("id").asText(""));
    Optional<String> url =
        Urls.resolve(base, item.path("url").asText(""))
            .or(() -> Urls.resolve(base, item.path("external_url").asText("")))
            .or(() -> id != null && Urls.isWeb(id) ? Urls.resolve(base, id) : Optional.empty());
    Instant published = Dates.instant(item.path("date_published").asText(""), now, zone);
    Instant at =
        published == null
            ? Dates.instant(item.path("date_modified").asText(""), now, zone)
            : published;
    return new FeedItem(
        url.orElse(null), plain(item, "title"), at, id, authors(item), summary(item));
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
