package org.aigaq.streams.judge;

import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.ObservationInput;
import org.jspecify.annotations.Nullable;

/// From a capture to its judgement, in one step.
public final class Judge {
  private Judge() {}

  /// Judges a look at an article, a control or a home page.
  ///
  /// @param good absent at first sight, and for addresses that hold no article
  public static Judged judge(Capture capture, @Nullable LastGood good, HostKnowledge host) {
    ObservationInput input = Features.of(capture, good, host);
    return new Judged(input, Rules.judge(input));
  }

  /// Judges a control and keeps what the gate needs of it.
  ///
  /// @param good the last good version of a sibling article
  /// @param old the sibling belongs to the older part of the host's articles
  public static ControlLook control(
      Capture capture, @Nullable LastGood good, HostKnowledge host, boolean old) {
    Judgement judgement = judge(capture, good, host).judgement();
    return new ControlLook(
        capture.target(), capture.articleId(), judgement.outcome(), capture.at(), old);
  }
}
