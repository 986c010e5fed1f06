package org.aigaq.newsroom.scenario;

import java.util.function.Consumer;

/// One scenario: what the server does over time, and what would be right to say of it.
///
/// @param id family letter and number
/// @param says in one line
/// @param simulated it cannot be played honestly on one machine in one country: the same fault is
///   made at the transport instead
/// @param plot sets the stage: texts, events, layers and the truth
public record Scenario(String id, String says, boolean simulated, Consumer<Stage> plot) {

  static Scenario of(String id, String says, Consumer<Stage> plot) {
    return new Scenario(id, says, false, plot);
  }

  static Scenario simulated(String id, String says, Consumer<Stage> plot) {
    return new Scenario(id, says, true, plot);
  }

  public Family family() {
    return Family.valueOf(id.substring(0, 1));
  }

  /// The scenario with the texts, the face and the moments of a seed.
  public Play play(long seed) {
    Stage stage = new Stage(this, seed);
    plot.accept(stage);
    return stage.play();
  }
}
