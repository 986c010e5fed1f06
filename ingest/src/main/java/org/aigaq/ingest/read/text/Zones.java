package org.aigaq.ingest.read.text;

import static java.util.Map.entry;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /// Zones whose offset has changed while their name stayed.
  private static final Map<String, ZoneId> REGIONS =
      Map.of(
          "almt", ZoneId.of("Asia/Almaty"),
          "qyzt", ZoneId.of("Asia/Qyzylorda"),
          "almaty", ZoneId.of("Asia/Almaty"),
          "astana", ZoneId.of("Asia/Almaty"),
          "алматы", ZoneId.of("Asia/Almaty"),
          "астаны", ZoneId.of("Asia/Almaty"),
          "астана", ZoneId.of("Asia/Almaty"),
          "московскому", ZoneOffset.ofHours(3),
          "москва", ZoneOffset.ofHours(3));

  private static final Map<String, String> IDS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.contains("/"))
          .collect(
              Collectors.toUnmodifiableMap(
                  id -> id.toLowerCase(Locale.ROOT), Function.identity(), (a, b) -> a));

  private static final Set<String> AMERICAN =
      Set.of(
          "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "akst",
          "akdt", "hst");

  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:gmt|utc|ut|msk|мск|[ecmp][sd]t|cest|cet|eest|eet|bst|z)|(?<=[\\d\\s.:+(-]))"
              + "\\s*([+\\u2212-])\\s*(\\d{1,2}?)(?::?(\\d{2})(?::00)?)?(?=\\s*(?:$|[\\s)(\\[.,]))");

  /// `+` that a decoder of forms has turned into a blank.
  private static final Pattern LOST_PLUS = Pattern.compile("^\\s+(0\\d|1[0-4]):?(00|30|45)$");

  private static final Pattern REGION =
      Pattern.compile("[a-z]{3,12}/[a-z_]{3,20}(?:/[a-z_]{3,20})?");
  private static final Pattern WORD = Pattern.compile("[a-z]{2,4}");

  private Zones() {}

  static @Nullable ZoneId named(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    ZoneId region = REGIONS.get(name);
    Integer minutes = region == null ? MINUTES.get(name) : null;
    return minutes == null ? region : ZoneOffset.ofTotalSeconds(minutes * 60);
  }

  /// Whether a zone is named that only Americans use.
  static boolean american(String text) {
    Matcher word = WORD.matcher(text);
    boolean found = false;
    while (word.find() && !found) {
      found = AMERICAN.contains(word.group());
    }
    return found;
  }

  /// `Asia/Almaty`, taken out of a text in lower case.
  static @Nullable ZoneId region(StringBuilder rest) {
    Matcher m = REGION.matcher(rest);
    String id = m.find() ? IDS.get(m.group()) : null;
    return id == null ? null : ZoneId.of(id);
  }

  /// `+0500`, `+05:00`, `GMT+5`, taken out of the text that is left of a time.
  ///
  /// @param iso the date was of ISO 8601
  static @Nullable ZoneOffset takeNumeric(StringBuilder rest, boolean iso) {
    Matcher m = OFFSET.matcher(rest);
    while (m.find()) {
      char sign = m.group(1).charAt(0) == '+' ? '+' : '-';
      ZoneOffset offset = numeric(sign, m.group(2), m.group(3));
      if (offset != null) {
        rest.replace(m.start(), m.end(), " ");
        return offset;
      }
    }
    Matcher lost = LOST_PLUS.matcher(rest);
    return iso && lost.find() ? numeric('+', lost.group(1), lost.group(2)) : null;
  }

  /// Absent when it is none.
  private static @Nullable ZoneOffset numeric(char sign, String hours, @Nullable String minutes) {
    int h = Integer.parseInt(hours);
    int m = minutes == null ? 0 : Integer.parseInt(minutes);
    int total = (h * 60 + m) * (sign == '-' ? -1 : 1);
    return h > 14 || m > 59 ? null : ZoneOffset.ofTotalSeconds(total * 60);
  }
}
