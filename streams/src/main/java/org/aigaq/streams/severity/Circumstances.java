package org.aigaq.streams.severity;

import java.time.Duration;
import java.util.List;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Outcome;
import org.jspecify.annotations.Nullable;

/// What is known of an act when its alert is ranked.
///
/// @param type `REMOVAL` or `EDIT`
/// @param mechanism of a removal
/// @param edit of an edit
/// @param topics keyword topics that the article matches
/// @param urgentTopic one of them asks to be told of at once
/// @param youngest age of the article at the last look before the act
/// @param oldest age at the first look after it: the act came between the two
/// @param duplicate the same text is still published at another address of the outlet
/// @param siblings other articles of the outlet that went missing within a day
/// @param chance how likely the outlet's usual rate brings so many acts in a day, 0..1
/// @param scale how the times of the rules compare to those of the outlet's schedule
public record Circumstances(
    AlertType type,
    AlertStatus status,
    @Nullable Outcome mechanism,
    double confidence,
    @Nullable Edit edit,
    List<String> topics,
    boolean urgentTopic,
    Duration youngest,
    Duration oldest,
    boolean duplicate,
    int siblings,
    double chance,
    Scale scale) {

  /// The rules' times: the usual ones, or shorter by as much as the schedule is.
  ///
  /// @param draft so young an article is still being written: 15 minutes
  /// @param day 24 hours
  public record Scale(Duration draft, Duration day) {
    public static final Scale USUAL = new Scale(Duration.ofMinutes(15), Duration.ofDays(1));
  }

  boolean removal() {
    return type == AlertType.REMOVAL;
  }

  double significance() {
    return edit == null ? 0 : edit.significance();
  }

  /// The act came while the article was still being written.
  boolean early() {
    return oldest.compareTo(scale.draft()) <= 0;
  }

  /// It may have.
  boolean perhapsEarly() {
    return !early() && youngest.compareTo(scale.draft()) <= 0;
  }

  /// Long after anybody corrects anything: edited after a week, gone after a month.
  boolean late() {
    return youngest.compareTo(scale.day().multipliedBy(removal() ? 30 : 7)) >= 0;
  }
}
