package org.aigaq.contract.config;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An outlet as configured, defaults filled in.
///
/// @param site the outlet's id, or the site that several outlets share
/// @param name by language
/// @param hosts mirrors
/// @param surface `web`
/// @param render pages need JavaScript
/// @param keepCookies cookies outlive the chain of requests that they came by
/// @param zone of dates that name none; records of before it was known have UTC
public record Outlet(
    String id,
    String site,
    Map<String, String> name,
    Kind kind,
    Ownership ownership,
    List<Control> control,
    List<String> languages,
    String home,
    List<String> feeds,
    List<Listing> listings,
    List<String> sitemaps,
    List<String> hosts,
    ArticlePatterns articles,
    Selectors selectors,
    String surface,
    boolean render,
    @Nullable String userAgent,
    @Nullable String owner,
    @Nullable String funding,
    @Nullable String registeredIn,
    @Nullable String contact,
    ZoneId zone,
    boolean keepCookies,
    Schedule schedule,
    Politeness politeness) {

  public Outlet {
    // Absent in older records.
    zone = zone == null ? ZoneOffset.UTC : zone;
  }

  /// An outlet whose cookies end with each chain of requests.
  public Outlet(
      String id,
      String site,
      Map<String, String> name,
      Kind kind,
      Ownership ownership,
      List<Control> control,
      List<String> languages,
      String home,
      List<String> feeds,
      List<Listing> listings,
      List<String> sitemaps,
      List<String> hosts,
      ArticlePatterns articles,
      Selectors selectors,
      String surface,
      boolean render,
      @Nullable String userAgent,
      @Nullable String owner,
      @Nullable String funding,
      @Nullable String registeredIn,
      @Nullable String contact,
      ZoneId zone,
      Schedule schedule,
      Politeness politeness) {
    this(
        id,
        site,
        name,
        kind,
        ownership,
        control,
        languages,
        home,
        feeds,
        listings,
        sitemaps,
        hosts,
        articles,
        selectors,
        surface,
        render,
        userAgent,
        owner,
        funding,
        registeredIn,
        contact,
        zone,
        false,
        schedule,
        politeness);
  }

  /// The name in the first of the outlet's languages that has one.
  public String displayName() {
    return languages.stream()
        .map(name::get)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseGet(() -> name.values().stream().findFirst().orElse(id));
  }
}
