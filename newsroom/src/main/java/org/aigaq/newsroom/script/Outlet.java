package org.aigaq.newsroom.script;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A fictional outlet: who it is, how its addresses look, how it announces its articles.
///
/// @param articlePath pattern of `{lang}`, `{section}`, `{slug}` and `{number}`
/// @param sections path segment of each section and its name in the first language
/// @param skin folder of templates that gives the outlet its face
/// @param softNotFound whether addresses that never existed answer 200 with the not-found page
public record Outlet(
    String id,
    Map<String, String> name,
    String kind,
    String ownership,
    List<String> languages,
    String charset,
    String skin,
    @JsonProperty("article_path") String articlePath,
    Map<String, String> sections,
    @Nullable Feed feed,
    @Nullable String listing,
    @Nullable String sitemap,
    @JsonProperty("soft_not_found") boolean softNotFound,
    String robots) {

  private static final Pattern SLOT = Pattern.compile("\\{(lang|section|slug|number)}");

  public Outlet {
    name = Map.copyOf(name);
    languages = List.copyOf(languages);
  }

  /// A plain English outlet with an RSS feed and a listing, for scenarios.
  public static Outlet plain(String id) {
    return new Outlet(
        id,
        Map.of("en", id),
        "news",
        "independent",
        List.of("en", "ru", "kk"),
        "UTF-8",
        "plain",
        "/news/{number}-{slug}.html",
        Map.of("news", "News"),
        new Feed(FeedKind.RSS, "/rss.xml", 50),
        "/archive/",
        null,
        false,
        "User-agent: *\nDisallow: /drafts/\n");
  }

  /// The same outlet with the not-found page under status 200.
  public Outlet withSoftNotFound() {
    return new Outlet(
        id,
        name,
        kind,
        ownership,
        languages,
        charset,
        skin,
        articlePath,
        sections,
        feed,
        listing,
        sitemap,
        true,
        robots);
  }

  /// The same outlet with another feed, or none.
  public Outlet withFeed(@Nullable Feed other) {
    return new Outlet(
        id,
        name,
        kind,
        ownership,
        languages,
        charset,
        skin,
        articlePath,
        sections,
        other,
        listing,
        sitemap,
        softNotFound,
        robots);
  }

  /// The name in `language`, else in the outlet's first.
  public String nameIn(String language) {
    String named = name.get(language);
    return named != null ? named : name.getOrDefault(languages.getFirst(), id);
  }

  /// The address of an article below this outlet's root.
  public String pathOf(Article article, String slug) {
    return SLOT.matcher(articlePath)
        .replaceAll(
            slot ->
                switch (slot.group(1)) {
                  case "lang" -> article.language();
                  case "section" -> article.section();
                  case "slug" -> slug;
                  default -> Long.toString(number(article.id()));
                });
  }

  /// A regular expression that every article address below the root matches, and nothing else does.
  public String pathRegex() {
    Matcher slot = SLOT.matcher(articlePath);
    StringBuilder regex = new StringBuilder();
    int from = 0;
    while (slot.find()) {
      regex.append(literal(articlePath.substring(from, slot.start())));
      regex.append(
          switch (slot.group(1)) {
            case "lang" -> "[a-z]{2}";
            case "number" -> "\\d+";
            default -> "[a-z0-9-]+";
          });
      from = slot.end();
    }
    return regex.append(literal(articlePath.substring(from))).toString();
  }

  public Charset encoding() {
    return Charset.forName(charset);
  }

  /// Stands for the key of a content system: stable, whatever else the script holds.
  private static long number(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return 100_000 + crc.getValue() % 900_000;
  }

  private static String literal(String text) {
    return text.replaceAll("[.?+*()\\[\\]{}|^$\\\\]", "\\\\$0");
  }
}
