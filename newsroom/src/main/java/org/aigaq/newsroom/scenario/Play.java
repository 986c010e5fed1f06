package org.aigaq.newsroom.scenario;

import java.util.List;
import java.util.Map;
import org.aigaq.newsroom.script.Script;

/// A scenario with a seed: a value, ready to be served.
///
/// @param name unique among plays; outlets and articles begin with it
/// @param versions the press in its [Stage#MAIN] form and in others that layers show
/// @param layers from the press outwards
/// @param acts when what the truth is about happens, by article, in units of the script
/// @param mirrored the first outlet has a second address
/// @param countries of the vantages that the play is watched from, the first one directly; empty:
///   from one place that does not matter
public record Play(
    String name,
    Scenario scenario,
    long seed,
    Map<String, Script> versions,
    List<Layer> layers,
    Truth truth,
    Map<String, Double> acts,
    boolean mirrored,
    List<String> countries) {

  public Play {
    countries = List.copyOf(countries);
    versions = Map.copyOf(versions);
    layers = List.copyOf(layers);
    acts = Map.copyOf(acts);
  }

  public Script script() {
    Script main = versions.get(Stage.MAIN);
    if (main == null) {
      throw new IllegalStateException("play " + name + " has no press");
    }
    return main;
  }
}
