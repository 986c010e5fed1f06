package org.aigaq.ingest.read;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.read.article.ArticleExtractor;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.feed.FeedReader;
import org.aigaq.ingest.read.feed.FeedReading;
import org.aigaq.ingest.read.page.Links;
import org.aigaq.ingest.read.page.PageReader;
import org.aigaq.ingest.read.page.Sitemaps;
import org.aigaq.ingest.read.text.Charsets;
import org.aigaq.ingest.read.text.CountryZones;
import org.jspecify.annotations.Nullable;

/// Bytes in, what they say out: a pure function of (bytes, address, headers, selectors, zone,
/// version).
public final class Reader {
  /// Changes whenever a reading of the same bytes could come out differently.
  public static final String VERSION = "11";

  private static final int MAX_CHARS = 12_000_000;

  private Reader() {}

  /// Reads a body as what it is expected to be.
  ///
  /// A feed or sitemap that is HTML is [Extracted.Unreadable] and still has its page's features: it
  /// may be an error page or a challenge.
  ///
  /// Dates that name no zone are of the country that the address ends in, where it has one time.
  ///
  /// @param fetchedAt bounds believable dates
  public static Reading read(Target target, Body body, Selectors selectors, Instant fetchedAt) {
    return read(target, body, selectors, fetchedAt, CountryZones.of(body.url()));
  }

  /// The same, where dates that name no zone are of this one.
  public static Reading read(
      Target target, Body body, Selectors selectors, Instant fetchedAt, ZoneId zone) {
    if (body.bytes().length == 0) {
      return new Reading(null, new Extracted.Nothing());
    }
    String text = text(body.bytes(), body.contentType(), null);
    return switch (target) {
      case FEED ->
          plain(FeedReader.feed(text, body.url(), fetchedAt, zone).extracted(), body, text);
      case SITEMAP -> plain(Sitemaps.read(text, body.url(), fetchedAt, zone), body, text);
      default -> html(target, body, text, new Terms(selectors, fetchedAt, zone));
    };
  }

  /// A feed whole, with the items that lead nowhere: what the command line shows.
  public static FeedReading feed(Body body, Instant now, ZoneId zone) {
    String text = text(body.bytes(), body.contentType(), null);
    return FeedReader.feed(text, body.url(), now, zone);
  }

  /// One article page, outside any outlet: what the command line shows.
  ///
  /// @param charset when known from elsewhere; it counts like a declaration
  /// @return empty when the page has neither title nor text, or is no HTML
  public static Optional<Article> article(
      byte[] bytes, String url, @Nullable String charset, Instant now) {
    String text = text(bytes, null, charset);
    return isBinary(text)
        ? Optional.empty()
        : ArticleExtractor.read(found(text), url, Selectors.NONE, now, CountryZones.of(url));
  }

  private static Found found(String text) {
    return Found.of(Dom.parse(text));
  }

  private static String text(byte[] bytes, @Nullable String contentType, @Nullable String charset) {
    String text = Charsets.decode(bytes, contentType, charset).text();
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
  }

  private static Reading plain(Extracted extracted, Body body, String text) {
    boolean page =
        extracted instanceof Extracted.Unreadable refused && refused.reason().startsWith("html");
    return new Reading(
        page ? PageReader.read(found(text), body.url(), body.headers()) : null, extracted);
  }

  /// What a page is read by, beside its bytes.
  private record Terms(Selectors selectors, Instant now, ZoneId zone) {}

  private static Reading html(Target target, Body body, String text, Terms terms) {
    if (isBinary(text)) {
      return new Reading(
          null, new Extracted.Unreadable("not_html", "content type " + body.contentType()));
    }
    Found page = found(text);
    PageFeatures features = PageReader.read(page, body.url(), body.headers());
    Extracted extracted =
        switch (target) {
          case HOME, LISTING -> Links.read(page, body.url());
          default ->
              ArticleExtractor.read(page, body.url(), terms.selectors, terms.now, terms.zone)
                  .<Extracted>map(Extracted.ArticleRead::new)
                  .orElseGet(Extracted.Nothing::new);
        };
    return new Reading(features, extracted);
  }

  /// Images, archives and documents served where a page was expected.
  private static boolean isBinary(String text) {
    String head = text.substring(0, Math.min(text.length(), 2_000));
    if (head.startsWith("%PDF-")) {
      return true;
    }
    int odd = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      odd += c == 0xfffd || (c < ' ' && c != '\n' && c != '\r' && c != '\t') ? 1 : 0;
    }
    return odd * 10 > head.length() && !head.contains("<");
  }
}
