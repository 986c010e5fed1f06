package org.aigaq.ingest.read.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Stated;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When an article was published and changed: the most explicit source that can be believed.
final class Published {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "published-date",
    "published_time",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "og:published_time",
    "og:pubdate",
    "article_date_original",
    "originalpublicationdate",
    "citation_publication_date",
    "ptime",
    "last-updated",
    "date",
    "datecreated"
  };
  private static final String[] MODIFIED = {
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod"
  };
  private static final Pattern IN_URL =
      Pattern.compile(
          "(?:^|[/_.-])((?:19|20)\\d{2})[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\\d|3[01])(?=$|[/_.-]|\\D)");
  private static final Pattern DATED_LINE =
      Pattern.compile(
          "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?!\\d)|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,12}\\.?,?\\s+(?:de\\s+)?\\d{4}|\\p{L}{3,10}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}");
  private static final int MAX_LINES = 60;

  private Published() {}

  static Optional<Stated> published(Document page, Meta meta, JsonLd ld, String url, Instant now) {
    List<@Nullable String> stated = new ArrayList<>();
    stated.add(ld.text("datePublished"));
    for (String name : PUBLISHED) {
      stated.addAll(meta.all(name));
    }
    stated.add(ld.text("dateCreated"));
    stated.add(ld.text("uploadDate"));
    return firstOf(stated, now)
        .or(() -> inElements(page, now))
        .or(() -> inUrl(url, now))
        .or(() -> inText(page, now))
        .or(
            () ->
                firstOf(
                    java.util.Arrays.asList(ld.text("dateModified"), meta.first(MODIFIED)), now));
  }

  static Optional<Stated> modified(Meta meta, JsonLd ld, Instant now) {
    return firstOf(java.util.Arrays.asList(ld.text("dateModified"), meta.first(MODIFIED)), now);
  }

  private static Optional<Stated> firstOf(List<@Nullable String> texts, Instant now) {
    for (String text : texts) {
      Optional<Stated> date = Dates.parse(text, now);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<Stated> inElements(Document page, Instant now) {
    for (String selector :
        List.of(
            "[itemprop~=(?i)datePublished]",
            "time[pubdate]",
            "article time, .byline time, header time, main time",
            "time",
            ".published,.pubdate,.post-date,.entry-date,.article-date,.date-published,.article__date,.publish-date,.date-publish",
            "[class~=(?i)(^|[-_ ])(date|datetime|dateline|published|pubdate|timestamp|posted|time)([-_ ]|$)],[id~=(?i)(^|[-_])(date|published|pubdate)([-_]|$)]")) {
      for (Element element : page.select(selector)) {
        Optional<Stated> date = inElement(element, now);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Stated> inElement(Element element, Instant now) {
    String text = Texts.fold(element.text());
    return firstOf(
            java.util.Arrays.asList(
                element.attr("datetime"),
                element.attr("content"),
                element.attr("title"),
                element.attr("data-datetime")),
            now)
        .or(() -> inLine(text, now));
  }

  private static Optional<Stated> inLine(String text, Instant now) {
    if (text.length() > 200) {
      return Optional.empty();
    }
    Optional<Stated> whole = text.length() <= 60 ? Dates.parse(text, now) : Optional.empty();
    if (whole.isPresent()) {
      return whole;
    }
    Matcher m = DATED_LINE.matcher(text);
    return m.find() ? Dates.parse(m.group(), now) : Optional.empty();
  }

  private static Optional<Stated> inUrl(String url, Instant now) {
    Matcher m = IN_URL.matcher(Urls.path(url));
    return m.find()
        ? Dates.parse(m.group(1) + "-" + m.group(2) + "-" + m.group(3), now)
        : Optional.empty();
  }

  /// Short lines near the heading, in the page's order.
  private static Optional<Stated> inText(Document page, Instant now) {
    int lines = 0;
    for (Element element : page.body().getAllElements()) {
      String own = element.ownText();
      if (own.length() < 6 || own.length() > 160 || !DATED_LINE.matcher(own).find()) {
        continue;
      }
      Optional<Stated> date = inLine(Texts.fold(own), now);
      if (date.isPresent() || ++lines > MAX_LINES) {
        return date;
      }
    }
    return Optional.empty();
  }
}
