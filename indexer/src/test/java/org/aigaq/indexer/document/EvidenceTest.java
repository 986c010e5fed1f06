package org.aigaq.indexer.document;

import static org.aigaq.indexer.document.Samples.ARCHIVE;
import static org.aigaq.indexer.document.Samples.capture;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Why;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final Extracted NOTHING = new Extracted.Nothing();

  @Test
  void aFailedFetchIsEvidence() {
    assertThat(matters(capture(FetchOutcome.DNS_FAILURE, Why.REVISIT, null, null, NOTHING)))
        .isTrue();
    assertThat(matters(capture(FetchOutcome.ANSWERED, Why.REVISIT, 404, null, NOTHING))).isTrue();
  }

  @Test
  void aRequestThatWasNeverSentIsNot() {
    assertThat(matters(capture(FetchOutcome.EXPIRED, Why.REVISIT, null, null, NOTHING))).isFalse();
  }

  @Test
  void controlsAreEvidenceAlsoWhenTheySucceed() {
    assertThat(matters(capture(FetchOutcome.ANSWERED, Why.CONTROL, 200, null, NOTHING))).isTrue();
  }

  @Test
  void anArticleKeptInFullIsAChange() {
    assertThat(matters(capture(FetchOutcome.ANSWERED, Why.REVISIT, 200, ARCHIVE, NOTHING)))
        .isTrue();
  }

  @Test
  void aFeedThatIsNotOneIsEvidence() {
    var html = new Extracted.Unreadable("html_instead_of_feed", "");
    assertThat(matters(capture(FetchOutcome.ANSWERED, Why.DISCOVERY, 200, null, html))).isTrue();
  }

  @Test
  void aQuietLookIsNot() {
    Capture redirected = capture(FetchOutcome.ANSWERED, Why.REVISIT, 304, null, NOTHING);
    assertThat(matters(withoutRedirects(redirected))).isFalse();
    assertThat(matters(redirected)).isTrue();
  }

  private static boolean matters(Capture capture) {
    return Evidence.matters(capture);
  }

  private static Capture withoutRedirects(Capture c) {
    return new Capture(
        c.id(),
        c.requestId(),
        c.site(),
        c.outlet(),
        c.url(),
        c.authority(),
        c.vantage(),
        c.why(),
        c.target(),
        c.articleId(),
        c.attempt(),
        c.worker(),
        c.startedAt(),
        c.at(),
        c.outcome(),
        c.detail(),
        c.stages(),
        c.status(),
        c.headers(),
        List.of(),
        c.url(),
        c.bodyBytes(),
        c.bodySha256(),
        c.notModified(),
        c.retryAfter(),
        c.archive(),
        c.extractorVersion(),
        c.page(),
        c.extracted(),
        null);
  }
}
