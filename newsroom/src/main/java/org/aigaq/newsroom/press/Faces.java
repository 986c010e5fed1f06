package org.aigaq.newsroom.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aigaq.newsroom.script.Absence;
import org.aigaq.newsroom.script.Edition;
import org.aigaq.newsroom.script.Outlet;

/// The HTML of one outlet's pages at an instant, with the noise of one request.
record Faces(Site site, Skin skin, Labels labels, Noise noise) {

  private static final int RELATED = 4;
  private static final int FRONT = 12;

  Page front() {
    return list(labels.word(site.language(), "latest"), site.newest(FRONT));
  }

  Page archive() {
    return list(labels.word(site.language(), "archive"), site.newest(Integer.MAX_VALUE));
  }

  Page section(String section) {
    List<Edition> editions =
        site.newest(Integer.MAX_VALUE).stream()
            .filter(edition -> edition.article().section().equals(section))
            .toList();
    return list(site.outlet().sections().getOrDefault(section, section), editions);
  }

  Page missing(int status) {
    Map<String, String> values = chrome(site.language());
    values.put("title", values.get("not_found"));
    return page(status, values, "", Template.fill(skin.missing(), values));
  }

  /// The article's page, whole or as its absence leaves it.
  Page article(Edition edition) {
    String language = edition.article().language();
    List<String> text = edition.article().paragraphs();
    Absence absence = edition.absence();
    if (absence == null) {
      return article(edition, text, true);
    }
    return switch (absence) {
      case NOT_FOUND -> missing(404);
      case SOFT_404 -> missing(200);
      case REDIRECT_HOME -> Page.redirect(302, site.root() + "/");
      case GONE -> bare(410, labels.word(language, "gone"));
      case LEGAL ->
          bare(451, labels.word(language, "legal"))
              .with("Link", "<" + site.root() + "/>; rel=\"blocked-by\"");
      case NOTICE -> article(edition, List.of(labels.word(language, "notice")), true);
      case GUTTED -> article(edition, List.of(labels.word(language, "gutted")), true);
      case WALLED ->
          article(edition, List.of(text.getFirst(), labels.word(language, "wall")), false);
    };
  }

  private Page article(Edition edition, List<String> text, boolean free) {
    Map<String, String> values = chrome(edition.article().language());
    values.putAll(about(edition, labels.in(edition.article().language())));
    values.put("free", Boolean.toString(free));
    values.put("description", text.getFirst());
    values.put("paragraphs", each(skin.parts().paragraph(), "text", text));
    values.put("related", related(edition));
    values.put("comments", comments(edition));
    return page(
        200, values, Template.fill(skin.head(), values), Template.fill(skin.article(), values));
  }

  private Page list(String heading, List<Edition> editions) {
    Map<String, String> values = chrome(site.language());
    values.put("title", heading);
    String items =
        editions.stream()
            .map(edition -> Template.fill(skin.parts().item(), about(edition, words(edition))))
            .collect(Collectors.joining());
    values.put("items", items);
    return page(200, values, "", Template.fill(skin.parts().list(), values));
  }

  private Page bare(int status, String sentence) {
    String body = Template.escape(sentence);
    return Page.html(
        status,
        "<!doctype html><meta charset=\"%s\"><title>%s</title><h1>%s</h1>\n"
            .formatted(site.outlet().charset(), body, body),
        site.outlet().encoding());
  }

  private Page page(int status, Map<String, String> values, String head, String content) {
    values.put("head", head);
    values.put("content", content);
    return Page.html(status, Template.fill(skin.page(), values), site.outlet().encoding());
  }

  private String related(Edition edition) {
    List<Edition> others =
        site.newest(Integer.MAX_VALUE).stream()
            .filter(other -> !other.article().id().equals(edition.article().id()))
            .toList();
    return noise.rotate(others, RELATED).stream()
        .map(other -> Template.fill(skin.parts().related(), about(other, words(other))))
        .collect(Collectors.joining());
  }

  private String comments(Edition edition) {
    List<String> all = labels.comments().getOrDefault(edition.article().language(), List.of());
    return each(skin.parts().comment(), "text", noise.rotate(all, 2));
  }

  private String each(String template, String name, List<String> values) {
    return values.stream()
        .map(
            value ->
                Template.fill(
                    template,
                    Map.of(name, value, "likes", Integer.toString(noise.number(value, 0, 40)))))
        .collect(Collectors.joining());
  }

  private Map<String, String> words(Edition edition) {
    return labels.in(edition.article().language());
  }

  private Map<String, String> about(Edition edition, Map<String, String> words) {
    String language = edition.article().language();
    String author = edition.article().author();
    Map<String, String> about = new HashMap<>();
    about.put("title", edition.article().title());
    about.put("url", site.urlOf(edition));
    about.put("path", site.pathOf(edition));
    about.put("language", language);
    about.put("author", author == null ? site.outlet().nameIn(language) : author);
    about.put("lead", edition.article().paragraphs().getFirst());
    about.put("date", Dates.spelled(site.published(edition), language));
    about.put("date_numeric", Dates.numeric(site.published(edition)));
    about.put("published", Dates.iso(site.published(edition)));
    about.put("modified", Dates.iso(site.modified(edition)));
    about.put("relative", Dates.relative(site.published(edition), site.now(), words));
    about.put("views_count", Long.toString(noise.views(edition.article().id())));
    about.put("section", edition.article().section());
    about.put(
        "section_name", site.outlet().sections().getOrDefault(edition.article().section(), ""));
    return about;
  }

  /// What every page of the outlet says, whatever it is about.
  private Map<String, String> chrome(String language) {
    Outlet outlet = site.outlet();
    Map<String, String> chrome = new HashMap<>(labels.in(language));
    chrome.put("language", language);
    chrome.put("charset", outlet.charset());
    chrome.put("site", outlet.nameIn(language));
    chrome.put("home", site.root() + "/");
    chrome.put("feed", outlet.feed() == null ? "/" : outlet.feed().path());
    chrome.put("menu", menu());
    chrome.put("usd", noise.rate("usd", 518));
    chrome.put("eur", noise.rate("eur", 601));
    chrome.put("degrees", Integer.toString(noise.number("degrees", -12, 4)));
    chrome.put("online", Integer.toString(noise.number("online", 80, 900)));
    chrome.put("csrf", noise.token("csrf"));
    chrome.put("nonce", noise.token("nonce"));
    chrome.put("build", noise.token("build").substring(0, 6));
    chrome.put("clock", Dates.numeric(site.now()));
    return chrome;
  }

  private String menu() {
    return site.outlet().sections().entrySet().stream()
        .map(
            section ->
                Template.fill(
                    skin.parts().menu(),
                    Map.of(
                        "path", "/section/" + section.getKey() + "/", "name", section.getValue())))
        .collect(Collectors.joining());
  }
}
