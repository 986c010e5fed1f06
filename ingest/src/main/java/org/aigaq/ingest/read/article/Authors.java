package org.aigaq.ingest.read.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
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
  private static final int MAX_LINE = 160;
  private static final String BY =
      "(?:written|posted|published|reported|reviewed|story|words|article|text)?\\s*\\bby|автор(?:ы|лар|лары)?|авторы? текста"
          + "|текст|подготовил(?:а|и)?|мақала авторы|von|text|par|por|di|door|av|af|av:|door:|autor(?:en|es|a|in)?"
          + "|author|authors|auteur|autore|(?:view )?all posts by|alle (?:artikel|beiträge) von|more (?:from|by)";
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:" + BY + ")\\s*[:\\-–—|]?\\s+|^(?:" + BY + ")\\s*:\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// A line that is no more than the announcement of a name.
  private static final Pattern ONLY_PREFIX =
      Pattern.compile(
          "^(?:" + BY + ")\\s*[:\\-–—|]?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// In running text only these announce a name.
  private static final Pattern LINE_PREFIX =
      Pattern.compile(
          "^(?:(?:Written |Posted |Published |Story |Words |Text )?[Bb]y|BY|Author|Автор|Авторы|Текст|Von|VON|Por|Par|Autor|Autorin|Text)"
              + "\\s*(?::\\s*|\\s)(?=\\p{Lu})");

  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:[;|•·]|,(?:\\s+and\\b)?|\\s(?:and|und|et|y|и|және|мен|&|e|och|og|en)\\s)\\s*",
          Pattern.UNICODE_CASE);
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "[@/\\\\<>{}=#?!:()]|\\d{2,}|\\.(?:com|kz|ru|org|net)\\b|^(?:admin|administrator|editor|redaktion|redaction|staff|unknown|guest|none|null|undefined|anonymous|read more|more about.*|name|author|authors|follow|about|share|published|updated|by|von|text)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "^(?:ph\\.?d|m\\.?d|r\\.?d|r\\.?n|m\\.?s|m\\.?a|mba|cpa|cfp|esq|d\\.?o|ll\\.?m|j\\.?d|rdn|mph|facp|facc|pharm\\.?d)\\.?$",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> METAS =
      List.of(
          "author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "article:author_name",
          "article:author",
          "citation_author");

  private Authors() {}

  /// A desk or an outlet counts only where no person is named.
  static List<String> of(Sources page) {
    Map<String, String> stated = new LinkedHashMap<>();
    Map<String, String> desks = new LinkedHashMap<>();
    for (JsonNode author : each(page.ld().article().path("author"))) {
      JsonNode node = page.ld().resolved(author);
      addNode(node, isDesk(page, node) ? desks : stated);
    }
    for (int i = 0; i < METAS.size() && stated.isEmpty(); i++) {
      for (String value : page.meta().all(METAS.get(i))) {
        addText(isTurned(METAS.get(i), value), isSite(page, value) ? desks : stated);
      }
    }
    if (stated.isEmpty()) {
      fromPage(page, stated);
    }
    if (stated.isEmpty() && desks.isEmpty()) {
      fromLines(page, stated);
    }
    return List.copyOf((stated.isEmpty() ? desks : stated).values());
  }

  private static boolean isDesk(Sources page, JsonNode author) {
    return author.path("@type").asText("").contains("Organization")
        || isSite(page, author.isTextual() ? author.asText() : author.path("name").asText(""));
  }

  private static boolean isSite(Sources page, String name) {
    String bare = Titles.bare(name);
    String site = page.meta().first("og:site_name");
    JsonNode publisher = page.ld().resolved(page.ld().article().path("publisher"));
    return bare.length() > 2
        && ((site != null && Titles.bare(site).equals(bare))
            || Titles.bare(publisher.path("name").asText("")).equals(bare)
            || (bare.length() > 4 && Titles.bare(Urls.host(page.url())).contains(bare)));
  }

  /// Libraries write the family name first.
  private static String isTurned(String key, String value) {
    String[] parts = value.split(",\\s*", -1);
    return key.equals("citation_author") && parts.length == 2 ? parts[1] + " " + parts[0] : value;
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
      fromPage(page, rank, to);
    }
  }

  /// The first and the names beside it.
  private static void fromPage(Sources page, int rank, Map<String, String> to) {
    Dom dom = page.dom();
    int end = dom.size();
    for (int i = dom.body(); i < end && to.size() < 6; i++) {
      if (mayName(page, i, rank) && addStrictly(dom.text(i), to)) {
        end = Math.min(end, dom.end(Math.max(0, dom.parent(dom.parent(i)))));
        i = dom.end(i) - 1;
      }
    }
  }

  private static boolean mayName(Sources page, int node, int rank) {
    return !page.dom().isText(node)
        && page.dom().hasAttributes(node)
        && page.shown().length(node) <= MAX_LINE
        && isRank(page, node, rank)
        && !isAway(page, node);
  }

  /// In comments, forms and the like.
  private static boolean isAway(Sources page, int node) {
    int at = node;
    for (int level = 0; at > page.dom().body() && level < 12; level++) {
      Tag tag = page.dom().tag(at);
      if ((page.marks()[at] & Marks.AWAY) != 0 || tag == Tag.FORM || tag == Tag.LABEL) {
        return true;
      }
      at = page.dom().parent(at);
    }
    return false;
  }

  /// `By Aigul Sarsen`, in one piece or two.
  private static void fromLines(Sources page, Map<String, String> to) {
    Dom dom = page.dom();
    boolean announced = false;
    for (int i = dom.body(); i < dom.size() && to.isEmpty(); i++) {
      if (!dom.isText(i) || dom.isBlank(i)) {
        continue;
      }
      String line = page.shown().length(i) > MAX_NAME ? "" : dom.text(i);
      String name = announced ? line : announcedIn(line);
      if (Texts.words(name) >= 2 && Texts.words(name) <= 5 && !isAway(page, i)) {
        addStrictly(name, to);
      }
      announced = !line.isEmpty() && ONLY_PREFIX.matcher(line).matches() && line.length() > 1;
    }
  }

  private static String announcedIn(String line) {
    Matcher m = LINE_PREFIX.matcher(line);
    return m.find() ? line.substring(m.end()) : "";
  }

  /// Takes a line that consists of names and nothing else.
  private static boolean addStrictly(String line, Map<String, String> to) {
    String text = PREFIX.matcher(line).replaceFirst("");
    List<String> names = names(text);
    boolean all =
        !names.isEmpty()
            && names.stream().allMatch(n -> isName(n) && Texts.words(n) <= 4 && isCapital(n));
    if (all) {
      names.stream().limit(10).forEach(n -> to.putIfAbsent(Titles.bare(n), n));
    }
    return all;
  }

  private static boolean isCapital(String name) {
    return !Character.isLowerCase(name.charAt(0));
  }

  private static List<String> names(String text) {
    return Arrays.stream(SPLIT.split(text))
        .map(n -> PREFIX.matcher(Texts.fold(n)).replaceFirst(""))
        .filter(n -> !n.isEmpty() && !CREDENTIAL.matcher(n).matches())
        .toList();
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
    names(PREFIX.matcher(text).replaceFirst("")).stream()
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
