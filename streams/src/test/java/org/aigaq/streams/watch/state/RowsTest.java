package org.aigaq.streams.watch.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.state.ArticleRow.Identity;
import org.aigaq.streams.watch.state.ArticleRow.Version;
import org.aigaq.streams.watch.state.ArticleRow.Visit;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final Instant T = Instant.parse("2026-11-20T08:00:00.123Z");

  private static <V> V copy(StateSerde<V> serde, V value) {
    return serde.deserializer().deserialize("t", serde.serializer().serialize("t", value));
  }

  private static ArticleRow article() {
    String url =
        "https://www.a-news-site.example/kazakhstan_news/2026/11/20/" + "a-long-slug-".repeat(6);
    String digest = Ids.sha256("x");
    return ArticleRow.met(
            new Identity(url, "www.a-news-site.example", "an-outlet", ArticleEntry.LIVE, T, T))
        .with(
            new Version(
                3,
                digest,
                "extractor-12",
                "abcdef12",
                List.of(digest.substring(0, 12), digest.substring(12, 24)),
                null,
                null))
        .with(
            new Visit(
                Lane.OLD, T, "\"0123456789abcdef\"", "Fri, 20 Nov 2026 08:00:00 GMT", digest, 0))
        .checked(T, true);
  }

  @Test
  void anArticlesRowIsReadAsWrittenAndSmall() {
    var serde = StateSerde.plain(ArticleRow.class);
    ArticleRow row = article();
    assertThat(copy(serde, row)).isEqualTo(row);
    assertThat(serde.serializer().serialize("t", row)).hasSizeLessThan(700);
    var met = ArticleRow.met(row.identity());
    assertThat(copy(serde, met)).isEqualTo(met);
  }

  @Test
  void aTextsRowIsReadAsWrittenAndCompressed() {
    var serde = StateSerde.compressed(TextRow.class);
    var article =
        new Article(
            "t",
            "A sentence of the text. ".repeat(500),
            List.of(),
            null,
            null,
            null,
            "kk",
            null,
            List.of(),
            null,
            null,
            Map.of(),
            false,
            false,
            "d",
            null,
            null);
    var row = new TextRow(article, "x", T, "c", null, false);
    assertThat(copy(serde, row)).isEqualTo(row);
    assertThat(serde.serializer().serialize("t", row)).hasSizeLessThan(1_000);
  }

  @Test
  void hostRowsAndFilesAreReadAsWritten() {
    assertThat(copy(StateSerde.plain(HostRow.class), HostRow.NEW)).isEqualTo(HostRow.NEW);
    assertThat(copy(StateSerde.plain(HostFile.class), HostFile.NEW)).isEqualTo(HostFile.NEW);
    var errand = Errand.article("id", org.aigaq.contract.record.Why.REVISIT, "o");
    assertThat(copy(StateSerde.plain(Errand.class), errand)).isEqualTo(errand);
  }

  @Test
  void aRowOfAnUnknownVersionIsRefused() {
    var reader = StateSerde.plain(HostRow.class).deserializer();
    assertThatThrownBy(() -> reader.deserialize("t", new byte[] {77, 1}))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("77");
  }
}
