package org.aigaq.streams.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.id.LinePrints;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.aigaq.contract.topic.Json;
import org.jspecify.annotations.Nullable;

/// What the scripted worker answers.
final class Pages {
  private Pages() {}

  /// How a fetch ends, before it is known who asked.
  record Answer(
      FetchOutcome outcome,
      @Nullable Integer status,
      @Nullable PageFeatures page,
      Extracted extracted,
      String extractor) {
    Capture to(FetchRequest request, Instant at) {
      boolean answered = outcome == FetchOutcome.ANSWERED;
      String body = Ids.sha256(extracted.toString());
      return new Capture(
          Ids.of("capture", request.id()),
          request.id(),
          request.site(),
          request.outlet(),
          request.url(),
          request.authority(),
          request.vantage(),
          request.why(),
          request.target(),
          request.articleId(),
          request.attempt(),
          "worker-1",
          at,
          at,
          outcome,
          null,
          answered
              ? List.of()
              : List.of(new Stage(StageName.TCP, 0, false, Duration.ofSeconds(1), "", List.of())),
          status,
          Map.of("content-type", "text/html"),
          List.of(),
          answered ? request.url() : null,
          answered ? 5_000 : 0,
          answered ? body : null,
          false,
          null,
          answered ? new ArchiveLocator("a1", "1.warc.gz", 7, body) : null,
          extractor,
          page,
          extracted,
          null);
    }

    Answer by(String otherExtractor) {
      return new Answer(outcome, status, page, extracted, otherExtractor);
    }
  }

  static Answer article(String title, String text) {
    return article(title, text, List.of());
  }

  /// @param beside the page's lines that are no part of the text
  static Answer article(String title, String text, List<String> beside) {
    var article =
        new Article(
            title,
            text,
            List.of("A. Author"),
            null,
            null,
            null,
            "en",
            null,
            List.of(),
            null,
            null,
            Map.of(),
            false,
            false,
            Ids.sha256(title + "|" + text),
            LinePrints.of(beside),
            null);
    return new Answer(
        FetchOutcome.ANSWERED,
        200,
        features(title, text),
        new Extracted.ArticleRead(article),
        "x1");
  }

  /// The same page, signed by another.
  static Answer signed(String author, String title, String text) {
    Answer plain = article(title, text);
    Article article = ((Extracted.ArticleRead) plain.extracted()).article();
    var signed =
        new Article(
            article.title(),
            article.text(),
            List.of(author),
            null,
            null,
            null,
            article.language(),
            null,
            List.of(),
            null,
            null,
            Map.of(),
            false,
            false,
            Ids.sha256(title + "|" + text + "|" + author),
            article.beside(),
            null);
    return new Answer(
        FetchOutcome.ANSWERED, 200, plain.page(), new Extracted.ArticleRead(signed), "x1");
  }

  /// The same page, with the address that it calls its own.
  static Answer article(String title, String text, String canonical) {
    Article plain = ((Extracted.ArticleRead) article(title, text).extracted()).article();
    var article =
        new Article(
            plain.title(),
            plain.text(),
            plain.authors(),
            null,
            null,
            null,
            plain.language(),
            null,
            List.of(),
            null,
            canonical,
            Map.of(),
            false,
            false,
            plain.digest(),
            plain.beside(),
            plain.links());
    return new Answer(
        FetchOutcome.ANSWERED,
        200,
        features(title, text),
        new Extracted.ArticleRead(article),
        "x1");
  }

  /// The same page, with the day that it states.
  static Answer dated(String title, String text, Instant published) {
    Answer plain = article(title, text);
    ObjectNode json =
        Json.MAPPER.valueToTree(((Extracted.ArticleRead) plain.extracted()).article());
    json.set("published_at", Json.MAPPER.valueToTree(published));
    var article = Json.MAPPER.convertValue(json, Article.class);
    return new Answer(
        plain.outcome(),
        plain.status(),
        plain.page(),
        new Extracted.ArticleRead(article),
        plain.extractor());
  }

  /// An index, a robots.txt or a page that leads to further sources.
  static Answer sources(Extracted.Source... named) {
    return new Answer(
        FetchOutcome.ANSWERED,
        200,
        null,
        new Extracted.Entries(null, List.of(), null, false, List.of(named)),
        "x1");
  }

  static Answer home() {
    String text = "Welcome to the front page of the paper with all the news of the day. ".repeat(5);
    return new Answer(
        FetchOutcome.ANSWERED,
        200,
        features("Steppe", text),
        new Extracted.Entries("Steppe", List.of(), null, false),
        "x1");
  }

  static Answer notFound() {
    return new Answer(
        FetchOutcome.ANSWERED,
        404,
        features("Not found", "There is no such page here."),
        new Extracted.Nothing(),
        "x1");
  }

  static Answer down() {
    return new Answer(FetchOutcome.TCP_REFUSED, null, null, new Extracted.Nothing(), "x1");
  }

  /// robots.txt keeps the request back.
  static Answer robots() {
    return new Answer(FetchOutcome.ROBOTS, null, null, new Extracted.Nothing(), "x1");
  }

  static Answer expired() {
    return new Answer(FetchOutcome.EXPIRED, null, null, new Extracted.Nothing(), "x1");
  }

  static Answer feed(Entry... entries) {
    return new Answer(
        FetchOutcome.ANSWERED,
        200,
        null,
        new Extracted.Entries("Steppe", List.of(entries), null, false),
        "x1");
  }

  static Answer feed(List<Entry> entries) {
    return feed(entries.toArray(new Entry[0]));
  }

  static Entry entry(String url, @Nullable String title, @Nullable Instant published) {
    return new Entry(url, title, published, null, List.of(), null);
  }

  /// A body of some length, different for every seed.
  static String text(String seed) {
    var sentences = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      sentences.add(
          "Sentence "
              + i
              + " of "
              + seed
              + " says that the council of district "
              + i
              + " met on Monday and agreed upon road number "
              + (i * 7 + 3)
              + ".");
    }
    return String.join("\n", sentences);
  }

  private static PageFeatures features(String title, String text) {
    String start = text.substring(0, Math.min(2_000, text.length()));
    int words = text.split("\\s+").length;
    return new PageFeatures(
        title, title, null, start, words, text.hashCode(), false, null, List.of());
  }
}
