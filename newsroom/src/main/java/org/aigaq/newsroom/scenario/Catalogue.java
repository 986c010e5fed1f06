package org.aigaq.newsroom.scenario;

import java.util.List;
import java.util.stream.Stream;

/// Every scenario there is.
public final class Catalogue {

  private static final List<Scenario> ALL =
      Stream.of(
              NoiseScenarios.ALL,
              SiteNoiseScenarios.ALL,
              EditScenarios.ALL,
              RemovalScenarios.ALL,
              FalseAlarmScenarios.ALL,
              HostFalseAlarmScenarios.ALL,
              MoveScenarios.ALL,
              BlockScenarios.ALL,
              WallScenarios.ALL,
              HostScenarios.ALL,
              ReturnScenarios.ALL,
              PressScenarios.ALL)
          .flatMap(List::stream)
          .toList();

  private Catalogue() {}

  /// In the order of their families.
  public static List<Scenario> all() {
    return ALL;
  }

  /// @throws IllegalArgumentException if there is none of that id
  public static Scenario of(String id) {
    return ALL.stream()
        .filter(scenario -> scenario.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no scenario " + id));
  }
}
