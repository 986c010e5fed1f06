package org.aigaq.streams.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.ObservationInput;
import org.aigaq.contract.record.ObservationInput.PhraseHit;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.jspecify.annotations.Nullable;

/// Makes the rules' complete input of a capture and of what is known of its article and host.
public final class Features {
  /// A page with fewer words shows nothing but that it sends on.
  private static final int SENT_ON = 60;

  private Features() {}

  /// @param good absent at first sight, and for addresses that hold no article
  public static ObservationInput of(Capture capture, @Nullable LastGood good, HostKnowledge host) {
    Article article =
        capture.extracted() instanceof Extracted.ArticleRead read ? read.article() : null;
    String last = last(capture, article);
    return new ObservationInput(
        capture.url(),
        capture.outcome(),
        failedStage(capture),
        capture.status(),
        capture.headers(),
        capture.redirects(),
        last,
        Landings.of(capture.url(), last, capture.target(), host.homes()),
        capture.bodyBytes(),
        capture.notModified(),
        capture.page(),
        marks(capture),
        Likenesses.of(capture, article, good),
        FaceLikenesses.of(capture, host.face()),
        host.controls(),
        host.manyToOne(),
        article != null && article.paywalled(),
        capture.extractorVersion(),
        capture.target(),
        words(article),
        article != null && article.publishedAt() != null,
        host.elsewhere());
  }

  private static List<PhraseHit> marks(Capture capture) {
    List<PhraseHit> marks = new ArrayList<>(Phrases.in(capture.page()));
    marks.addAll(BlockMarks.in(capture));
    return marks;
  }

  /// A page that sends its reader on at once ends where it sends him, followed or not.
  private static @Nullable String last(Capture capture, @Nullable Article article) {
    PageFeatures page = capture.page();
    if (page == null || page.metaRefresh() == null) {
      return capture.finalUrl();
    }
    boolean empty = words(article) < SENT_ON && page.visibleWords() < SENT_ON;
    return empty ? page.metaRefresh() : capture.finalUrl();
  }

  private static int words(@Nullable Article article) {
    return article == null || article.text().isBlank()
        ? 0
        : new StringTokenizer(article.text()).countTokens();
  }

  private static @Nullable StageName failedStage(Capture capture) {
    return capture.stages().stream()
        .filter(stage -> !stage.ok())
        .map(Stage::name)
        .findFirst()
        .orElse(null);
  }
}
