package org.aigaq.ingest.read;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.contract.record.Target;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Bytes in, what they say out: a pure function of (bytes, address, headers, selectors, version).
public final class Reader {
  /// Changes whenever a reading of the same bytes could come out differently.
  public static final String VERSION = "0";

  private Reader() {}

  /// Reads a body as what it is expected to be.
  ///
  /// @param fetchedAt bounds believable dates and resolves relative ones
  public static Reading read(Target target, Body body, Selectors selectors, Instant fetchedAt) {
    if (body.bytes().length == 0) {
      return new Reading(null, new Extracted.Nothing());
    }
    Document page = Jsoup.parse(new String(body.bytes(), StandardCharsets.UTF_8), body.url());
    String text = page.body().text();
    return new Reading(
        new PageFeatures(
            page.title(),
            null,
            null,
            text.substring(0, Math.min(2_000, text.length())),
            text.split(" ", -1).length,
            0,
            false,
            null,
            List.of()),
        new Extracted.ArticleRead(
            new Article(
                page.title(),
                text,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                Map.of(),
                false,
                false,
                Ids.sha256(page.title() + text))));
  }
}
