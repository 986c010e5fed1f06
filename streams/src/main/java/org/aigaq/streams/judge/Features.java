package org.aigaq.streams.judge;

import java.util.List;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.ObservationInput;
import org.aigaq.contract.record.ObservationInput.Landing;
import org.aigaq.contract.record.ObservationInput.Likeness;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.jspecify.annotations.Nullable;

/// Makes the rules' complete input of a capture and of what is known of its article and host.
public final class Features {
  private Features() {}

  /// @param good absent at first sight, and for addresses that hold no article
  public static ObservationInput of(Capture capture, @Nullable LastGood good, HostKnowledge host) {
    Article article =
        capture.extracted() instanceof Extracted.ArticleRead read ? read.article() : null;
    return new ObservationInput(
        capture.url(),
        capture.outcome(),
        failedStage(capture),
        capture.status(),
        capture.headers(),
        capture.redirects(),
        capture.finalUrl(),
        Landing.SAME,
        capture.bodyBytes(),
        capture.notModified(),
        capture.page(),
        List.of(),
        good != null && article != null ? likeness(article, good, capture) : null,
        null,
        host.controls(),
        host.manyToOne(),
        article != null && article.paywalled(),
        capture.extractorVersion(),
        capture.target(),
        article == null ? 0 : article.text().split("\\s+").length);
  }

  private static Likeness likeness(Article article, LastGood good, Capture capture) {
    boolean equal = article.digest().equals(good.digest());
    boolean same = capture.extractorVersion().equals(good.extractorVersion());
    double share = equal ? 1 : 0;
    return new Likeness(equal, same, share, share, share, share, share);
  }

  private static @Nullable StageName failedStage(Capture capture) {
    return capture.stages().stream()
        .filter(stage -> !stage.ok())
        .map(Stage::name)
        .findFirst()
        .orElse(null);
  }
}
