package org.aigaq.app.accuracy;

import java.util.List;
import org.aigaq.newsroom.scenario.Play;

/// How right one play was judged.
///
/// @param confirmed articles rightly called removed
/// @param missed articles that were removed, and not called so
/// @param falsely articles wrongly called removed
/// @param ended plays' articles that came back, moved or flapped, and were judged so, of `ends`
/// @param quiet alerts on a play in which nothing happened
/// @param probableAfter units of the script from the act to the first telling
/// @param confirmedAfter units of the script from the act to the confirmation
/// @param claims what each alert of a removal said last, while it stood
/// @param faults in words
public record Score(
    Play play,
    int confirmed,
    int missed,
    int falsely,
    int ended,
    int ends,
    int quiet,
    List<Double> probableAfter,
    List<Double> confirmedAfter,
    List<Claim> claims,
    List<String> faults) {

  /// @param confidence of the alert
  /// @param right the article was removed indeed
  public record Claim(double confidence, boolean right) {}

  public Score {
    probableAfter = List.copyOf(probableAfter);
    confirmedAfter = List.copyOf(confirmedAfter);
    claims = List.copyOf(claims);
    faults = List.copyOf(faults);
  }

  boolean right() {
    return faults.isEmpty();
  }
}
