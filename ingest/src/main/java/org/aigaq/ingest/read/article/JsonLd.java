package org.aigaq.ingest.read.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.text.Texts;
import org.jspecify.annotations.Nullable;

/// The article that a page's JSON-LD describes, if any, and the things it refers to by `@id`.
record JsonLd(JsonNode article, Map<String, JsonNode> byId) {
  private static final int MAX_SCRIPTS = 20;
  private static final int MAX_LENGTH = 1_000_000;
  private static final int MAX_NODES = 5_000;
  private static final List<String> NO_WORKS =
      List.of("Comment", "Review", "Image", "Product", "Book", "Movie", "Event", "Answer");
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/)|(?:-->|//\\s*\\]\\]>|\\]\\]>)\\s*;?\\s*$");

  static JsonLd of(Found page) {
    List<JsonNode> found = new ArrayList<>();
    Map<String, JsonNode> byId = new HashMap<>();
    int scripts = 0;
    for (int script : page.scripts()) {
      if (!page.dom().attr(script, Attr.TYPE).toLowerCase(Locale.ROOT).contains("ld+json")) {
        continue;
      }
      String json = page.dom().data(script);
      if (++scripts <= MAX_SCRIPTS && json.length() <= MAX_LENGTH) {
        collect(json, found, byId);
      }
    }
    return new JsonLd(best(found), byId);
  }

  private static void collect(String json, List<JsonNode> found, Map<String, JsonNode> byId) {
    try {
      Deque<JsonNode> open = new ArrayDeque<>();
      open.add(LENIENT.readTree(unwrapped(json)));
      for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
        JsonNode node = open.poll();
        if (node.isObject()) {
          found.add(node);
          String id = node.path("@id").asText("");
          if (!id.isEmpty() && node.size() > 1) {
            byId.putIfAbsent(id, node);
          }
        }
        node.forEach(
            child -> {
              if (child.isContainerNode()) {
                open.add(child);
              }
            });
      }
    } catch (JsonProcessingException e) {
      // A broken block tells nothing; the page's other sources are asked.
      return;
    }
  }

  private static String unwrapped(String json) {
    String text = json.strip();
    boolean bare = text.startsWith("{") || text.startsWith("[");
    return bare && (text.endsWith("}") || text.endsWith("]"))
        ? text
        : WRAPPING.matcher(text).replaceAll("");
  }

  private static JsonNode best(List<JsonNode> nodes) {
    JsonNode best = MissingNode.getInstance();
    int bestRank = 0;
    for (JsonNode node : nodes) {
      int rank = rank(node);
      if (rank > bestRank) {
        best = node;
        bestRank = rank;
      }
    }
    return best;
  }

  private static int rank(JsonNode node) {
    String type = types(node);
    boolean article =
        type.contains("Article") || type.contains("Posting") || type.contains("Report");
    boolean page =
        type.contains("WebPage")
            || type.contains("VideoObject")
            || type.contains("Recipe")
            || type.contains("Review");
    if (!article && !page && !isWork(node, type)) {
      return 0;
    }
    int filled = 0;
    for (String field : List.of("headline", "datePublished", "author", "articleBody")) {
      filled += node.path(field).isMissingNode() ? 0 : 1;
    }
    return filled == 0 && !article ? 0 : filled + 1 + (article ? 10 : 0);
  }

  /// Any other creative work with a day, such as a `HowTo`, but none that is said of another.
  private static boolean isWork(JsonNode node, String type) {
    return node.has("datePublished")
        && (node.has("headline") || node.has("name"))
        && NO_WORKS.stream().noneMatch(type::contains);
  }

  private static String types(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray() ? type.toString() : type.asText("");
  }

  /// As stated; a list as JSON; empty when none is.
  String type() {
    return types(article);
  }

  boolean present() {
    return !article.isMissingNode();
  }

  @Nullable String text(String field) {
    JsonNode value = article.path(field);
    if (value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    if (value.isObject()) {
      value = value.path(value.has("@value") ? "@value" : "name");
    }
    return value.isValueNode() ? Texts.orNull(Texts.plain(value.asText(""))) : null;
  }

  /// A node, or what it refers to.
  JsonNode resolved(JsonNode node) {
    JsonNode target = byId.get(node.path("@id").asText(""));
    return node.size() == 1 && target != null ? target : node;
  }

  /// Says that readers must pay.
  boolean closed() {
    String free = article.path("isAccessibleForFree").asText("");
    return free.equalsIgnoreCase("false");
  }
}
