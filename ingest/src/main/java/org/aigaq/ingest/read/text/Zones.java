package org.aigaq.ingest.read.text;

import static java.util.Map.entry;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Zone abbreviations as feeds and pages write them. Ambiguous ones have the meaning of RFC 822.
final class Zones {
  private static final Map<String, Integer> MINUTES =
      Map.ofEntries(
          entry("z", 0),
          entry("ut", 0),
          entry("utc", 0),
          entry("gmt", 0),
          entry("wet", 0),
          entry("bst", 60),
          entry("west", 60),
          entry("cet", 60),
          entry("mez", 60),
          entry("cest", 120),
          entry("mesz", 120),
          entry("eet", 120),
          entry("eest", 180),
          entry("msk", 180),
          entry("мск", 180),
          entry("msd", 240),
          entry("samt", 240),
          entry("yekt", 300),
          entry("almt", 300),
          entry("qyzt", 300),
          entry("aqtt", 300),
          entry("uzt", 300),
          entry("tjt", 300),
          entry("kgt", 360),
          entry("omst", 360),
          entry("est", -300),
          entry("edt", -240),
          entry("et", -300),
          entry("cst", -360),
          entry("cdt", -300),
          entry("ct", -360),
          entry("mst", -420),
          entry("mdt", -360),
          entry("mt", -420),
          entry("pst", -480),
          entry("pdt", -420),
          entry("pt", -480),
          entry("akst", -540),
          entry("akdt", -480),
          entry("hst", -600),
          entry("ist", 330),
          entry("jst", 540),
          entry("kst", 540),
          entry("aest", 600),
          entry("aedt", 660),
          entry("nzst", 720),
          entry("nzdt", 780));

  private Zones() {}

  static @Nullable ZoneOffset named(String word) {
    Integer minutes = MINUTES.get(word.toLowerCase(Locale.ROOT));
    return minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * 60);
  }

  /// `+0500`, `+05:00`, `+5`, `-330`; absent when it is none.
  static @Nullable ZoneOffset numeric(char sign, String hours, @Nullable String minutes) {
    int h = Integer.parseInt(hours);
    int m = minutes == null ? 0 : Integer.parseInt(minutes);
    int total = (h * 60 + m) * (sign == '-' ? -1 : 1);
    return h > 14 || m > 59 ? null : ZoneOffset.ofTotalSeconds(total * 60);
  }
}
