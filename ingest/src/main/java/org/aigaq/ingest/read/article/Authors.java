package org.aigaq.ingest.read.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jspecify.annotations.Nullable;

/// The people or desks that sign an article, in the page's order.
final class Authors {
  private static final int MAX_NAME = 80;
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:(?:written|posted|published|reported|story|words|article)?\\s*by|автор(?:ы)?|авторы текста|текст|подготовил(?:а|и)?|авторлар|автор(?:ы)?|von|par|por|di|door|av|autor(?:en|es|a|in)?)\\s*[:\\-–—]?\\s+|^(?:автор(?:ы)?|текст|author|authors|autor)\\s*:\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:[;|•·]|,|\\s(?:and|und|et|y|и|және|мен|&|e)\\s)\\s*", Pattern.UNICODE_CASE);
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "[@/\\\\<>{}=#?!:]|\\d{2,}|\\.(?:com|kz|ru|org|net)\\b|^(?:admin|administrator|editor|redaktion|redaction|staff|unknown|guest|none|null|undefined|anonymous)$",
          Pattern.CASE_INSENSITIVE);

  private Authors() {}

  static List<String> of(Sources page) {
    Meta meta = page.meta();
    JsonLd ld = page.ld();
    Map<String, String> names = new LinkedHashMap<>();
    for (JsonNode author : each(ld.article().path("author"))) {
      addNode(ld.resolved(author), names);
    }
    if (names.isEmpty()) {
      for (String key :
          List.of(
              "author",
              "parsely-author",
              "sailthru.author",
              "dc.creator",
              "dcterms.creator",
              "byl",
              "article:author_name",
              "article:author",
              "citation_author")) {
        meta.all(key).forEach(v -> addText(v, names));
        if (!names.isEmpty()) {
          break;
        }
      }
    }
    if (names.isEmpty()) {
      fromPage(page, names);
    }
    return List.copyOf(names.values());
  }

  private static Iterable<JsonNode> each(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }

  private static void addNode(JsonNode author, Map<String, String> to) {
    JsonNode name = author.isTextual() ? author : author.path("name");
    for (JsonNode one : each(name)) {
      addText(one.asText(""), to);
    }
  }

  /// From the most to the least explicit.
  private static void fromPage(Sources page, Map<String, String> to) {
    for (int rank = 0; rank < 5 && to.isEmpty(); rank++) {
      Dom dom = page.dom();
      for (int i = dom.body(); i < dom.size() && to.size() < 6; i++) {
        if (!dom.isText(i) && dom.hasAttributes(i) && isRank(page, i, rank)) {
          String text = page.shown().length(i) > 400 ? "" : dom.text(i);
          addText(text, to);
        }
      }
    }
  }

  private static boolean isRank(Sources page, int node, int rank) {
    Dom dom = page.dom();
    String property = dom.attr(node, Attr.ITEMPROP);
    return switch (rank) {
      case 0 -> property.equals("name") && below(page, node, "author");
      case 1 -> property.equals("author");
      case 2 -> dom.tag(node) == Tag.A && dom.attr(node, Attr.REL).contains("author");
      case 3 ->
          dom.tag(node) == Tag.A
              && dom.parent(node) >= 0
              && (page.marks()[dom.parent(node)] & Marks.AUTHOR) != 0;
      default -> (page.marks()[node] & Marks.AUTHOR) != 0;
    };
  }

  private static boolean below(Sources page, int node, String property) {
    int at = page.dom().parent(node);
    for (int level = 0; at > 0 && level < 4; level++) {
      if (page.dom().attr(at, Attr.ITEMPROP).equals(property)) {
        return true;
      }
      at = page.dom().parent(at);
    }
    return false;
  }

  private static void addText(@Nullable String raw, Map<String, String> to) {
    String text = raw == null ? "" : Texts.plain(raw);
    if (text.length() > 400 || Urls.isWeb(text)) {
      return;
    }
    text = PREFIX.matcher(text).replaceFirst("");
    Arrays.stream(SPLIT.split(text))
        .map(n -> PREFIX.matcher(Texts.fold(n)).replaceFirst(""))
        .filter(Authors::isName)
        .limit(10)
        .forEach(n -> to.putIfAbsent(Titles.bare(n), n));
  }

  private static boolean isName(String name) {
    return name.length() > 2
        && name.length() <= MAX_NAME
        && Texts.words(name) <= 6
        && Character.isLetter(name.charAt(0))
        && !NOT_A_NAME.matcher(name).find();
  }
}
