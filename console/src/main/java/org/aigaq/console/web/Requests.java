package org.aigaq.console.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.console.page.View;
import org.aigaq.console.search.AlertFilter;
import org.aigaq.console.search.ArticleFilter;
import org.aigaq.console.search.Results;
import org.aigaq.console.words.Language;
import org.aigaq.console.words.Times;
import org.aigaq.console.words.Words;

/// From a request to what pages and queries want.
final class Requests {
  private static final String LANGUAGE = "lang";
  private static final int YEAR = 365 * 24 * 60 * 60;
  private static final int LONGEST_VALUE = 300;

  private static final List<String> PARAMETERS =
      List.of("q", "type", "status", "severity", "outlet", "language", "page");

  private final Assets assets;
  private final Clock clock;
  private final ZoneId zone;

  Requests(Assets assets, Clock clock, ZoneId zone) {
    this.assets = assets;
    this.clock = clock;
    this.zone = zone;
  }

  View view(Context request) {
    Words words = Words.in(language(request));
    Map<String, String> query = new LinkedHashMap<>();
    for (String name : PARAMETERS) {
      String value = parameter(request, name);
      if (!value.isEmpty()) {
        query.put(name, value);
      }
    }
    Times times = new Times(zone, clock.instant(), words);
    return new View(words, times, assets::address, request.path(), query);
  }

  static AlertFilter alerts(Context request) {
    return new AlertFilter(
        parameter(request, "type"),
        parameter(request, "status"),
        parameter(request, "severity"),
        parameter(request, "outlet"));
  }

  static ArticleFilter articles(Context request) {
    return new ArticleFilter(
        parameter(request, "q"),
        parameter(request, "outlet"),
        parameter(request, "language"),
        parameter(request, "status"));
  }

  /// From 1; whatever is not such a number is the first page.
  static int page(Context request) {
    int page = number(parameter(request, "page"));
    return page < 1 ? 1 : Math.min(page, Results.LAST_PAGE);
  }

  static void html(Context request, String page) {
    request.contentType("text/html; charset=utf-8").result(page);
  }

  /// 0 when it is not a number.
  static int number(String value) {
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }

  /// Stripped and bounded; empty when absent.
  static String parameter(Context request, String name) {
    String value = request.queryParam(name);
    if (value == null) {
      return "";
    }
    String stripped = value.strip();
    return stripped.substring(0, Math.min(stripped.length(), LONGEST_VALUE));
  }

  /// Asked for now, chosen before, or what the browser prefers.
  private static Language language(Context request) {
    var asked = Language.of(parameter(request, LANGUAGE));
    asked.ifPresent(language -> remember(request, language));
    String chosen = request.cookie(LANGUAGE);
    String accepted = request.header("Accept-Language");
    return asked
        .or(() -> Language.of(chosen == null ? "" : chosen))
        .orElseGet(() -> Language.accepted(accepted == null ? "" : accepted));
  }

  private static void remember(Context request, Language language) {
    Cookie cookie = new Cookie(LANGUAGE, language.code(), "/", YEAR, false, true);
    cookie.setSameSite(SameSite.STRICT);
    request.cookie(cookie);
  }
}
