package org.aigaq.contract.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What holds for a whole country's press.
///
/// @param code ISO 3166, two capitals
/// @param zone dates that name none are read in it
/// @param stateRoots names (CN or O) of certificates with which connections are intercepted
/// @param blockAddresses beginnings of addresses that networks lead to instead of a page
/// @param blockPages what networks show instead of a page
/// @param legal the law under which pages are taken down or cut off
public record Country(
    String code,
    ZoneId zone,
    List<String> stateRoots,
    List<String> blockAddresses,
    PagePhrases.Kind blockPages,
    List<Law> legal) {

  public Country {
    stateRoots = List.copyOf(stateRoots);
    blockAddresses = List.copyOf(blockAddresses);
    legal = List.copyOf(legal);
  }

  /// A law, as context: it says nothing of a single case.
  ///
  /// @param name by language
  /// @param says what it is about, by language
  /// @param source an address where it can be read
  public record Law(String id, Map<String, String> name, Map<String, String> says, String source) {
    public Law {
      name = Map.copyOf(name);
      says = Map.copyOf(says);
    }
  }
}
