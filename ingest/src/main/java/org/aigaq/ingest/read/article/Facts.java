package org.aigaq.ingest.read.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.page.PageReader;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jspecify.annotations.Nullable;

/// What a page says of itself beside title, authors and dates.
final class Facts {
  private static final int MAX_TAGS = 30;

  record Read(
      @Nullable String language,
      @Nullable String section,
      List<String> tags,
      @Nullable String image,
      @Nullable String canonical,
      Map<String, String> alternates,
      boolean paywalled) {}

  private Facts() {}

  static Read of(Sources page) {
    Meta meta = page.meta();
    JsonLd ld = page.ld();
    String url = page.url();
    return new Read(
        language(page.dom(), meta, ld),
        section(meta, ld),
        tags(meta, ld),
        image(meta, ld, url),
        PageReader.canonical(page.found(), url),
        alternates(page.found(), url),
        paywalled(meta, ld));
  }

  /// The declared language as BCP-47, absent when undeclared or malformed.
  static @Nullable String language(Dom dom, Meta meta, JsonLd ld) {
    String[] declared = {
      ofRoot(dom, Attr.LANG),
      ofRoot(dom, Attr.XML_LANG),
      ld.text("inLanguage"),
      meta.first("og:locale", "content-language", "language", "dc.language")
    };
    for (String tag : declared) {
      String normal = tag == null ? null : bcp47(tag);
      if (normal != null) {
        return normal;
      }
    }
    return null;
  }

  private static @Nullable String ofRoot(Dom dom, Attr attr) {
    for (int i = 0; i < dom.size() && i < 50; i++) {
      if (dom.tag(i) == Tag.HTML && dom.has(i, attr)) {
        return dom.attr(i, attr);
      }
    }
    return null;
  }

  static @Nullable String bcp47(String tag) {
    String first = tag.strip().replace('_', '-').split("[,;\\s]", -1)[0];
    if (!first.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(first);
    // Pages of Kazakhstan write the country's code for the language.
    String language = locale.getLanguage().equals("kz") ? "kk" : locale.getLanguage();
    String script = locale.getScript();
    return language.isEmpty() ? null : script.isEmpty() ? language : language + "-" + script;
  }

  static @Nullable String section(Meta meta, JsonLd ld) {
    String section = ld.text("articleSection");
    return section == null
        ? meta.first("article:section", "section", "og:section", "parsely-section")
        : section;
  }

  static List<String> tags(Meta meta, JsonLd ld) {
    Set<String> tags = new LinkedHashSet<>();
    meta.all("article:tag").forEach(t -> addTags(t, tags));
    JsonNode keywords = ld.article().path("keywords");
    if (keywords.isArray()) {
      keywords.forEach(k -> addTags(k.asText(""), tags));
    } else {
      addTags(keywords.asText(""), tags);
    }
    if (tags.isEmpty()) {
      meta.all("news_keywords").forEach(t -> addTags(t, tags));
    }
    if (tags.isEmpty()) {
      meta.all("keywords").forEach(t -> addTags(t, tags));
    }
    return tags.stream().limit(MAX_TAGS).toList();
  }

  private static void addTags(String text, Set<String> to) {
    Arrays.stream(text.split("[,;]", -1))
        .map(t -> Texts.plain(t))
        .filter(t -> !t.isEmpty() && t.length() <= 100)
        .forEach(to::add);
  }

  static @Nullable String image(Meta meta, JsonLd ld, String url) {
    String image = meta.first("og:image", "og:image:url", "twitter:image", "twitter:image:src");
    if (image == null) {
      JsonNode node = ld.article().path("image");
      node = node.isArray() && !node.isEmpty() ? node.get(0) : node;
      image = node.isTextual() ? node.asText() : node.path("url").asText("");
    }
    return Urls.resolve(url, image).orElse(null);
  }

  /// hreflang to address.
  static Map<String, String> alternates(Found page, String url) {
    Map<String, String> found = new LinkedHashMap<>();
    Dom dom = page.dom();
    for (int link : page.links()) {
      String language = dom.attr(link, Attr.HREFLANG).strip().toLowerCase(Locale.ROOT);
      String href = dom.attr(link, Attr.HREF);
      if (!href.isEmpty()
          && page.isRelated(link, "alternate")
          && !language.isEmpty()
          && language.length() <= 20
          && found.size() < 30) {
        Urls.resolve(url, href).ifPresent(to -> found.putIfAbsent(language, to));
      }
    }
    return Collections.unmodifiableMap(found);
  }

  static boolean paywalled(Meta meta, JsonLd ld) {
    String tier = meta.first("article:content_tier");
    return ld.closed()
        || (tier != null && (tier.equalsIgnoreCase("locked") || tier.equalsIgnoreCase("metered")));
  }
}
