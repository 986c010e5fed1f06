package org.aigaq.ingest.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Charset names as the web writes them, and the two Kazakh code pages that Java lacks.
final class LegacyCharsets {
  private static final String LOWER_CYRILLIC =
      "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

  private static final String KZ_1048 =
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\ufffd™љ›њқһџ\u00a0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00ad®Ү°±Ііөµ¶·ё№ғ»әҢңү"
          + LOWER_CYRILLIC;

  private static final String PTCP154 =
      "ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸҗ‘’“”•–—ҳҷҡӣңқһҹ\u00a0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ°ұІіҙө¶·ё№ә»јҪҫҝ" + LOWER_CYRILLIC;

  /// What a label means in practice: a superset where pages use its extra characters.
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("x-gbk", "gb18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("big5", "big5-hkscs"),
          Map.entry("maccyrillic", "x-maccyrillic"),
          Map.entry("x-mac-cyrillic", "x-maccyrillic"),
          Map.entry("cp-1251", "windows-1251"),
          Map.entry("cp1251", "windows-1251"),
          Map.entry("win-1251", "windows-1251"),
          Map.entry("win1251", "windows-1251"),
          Map.entry("windows1251", "windows-1251"),
          Map.entry("cp866", "ibm866"),
          Map.entry("koi8r", "koi8-r"),
          Map.entry("koi", "koi8-r"),
          Map.entry("unicode", "utf-16"),
          Map.entry("strk1048-2002", "kz-1048"),
          Map.entry("kz1048", "kz-1048"),
          Map.entry("rk1048", "kz-1048"),
          Map.entry("csptcp154", "ptcp154"),
          Map.entry("pt154", "ptcp154"),
          Map.entry("cp154", "ptcp154"));

  private LegacyCharsets() {}

  /// Empty for names that nobody knows.
  static Optional<Decoder> named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    name = ALIASES.getOrDefault(name, name);
    return switch (name) {
      case "kz-1048" -> Optional.of(new Decoder.Table("kz-1048", KZ_1048));
      case "ptcp154" -> Optional.of(new Decoder.Table("ptcp154", PTCP154));
      case "utf8", "utf-8", "utf_8" -> Optional.of(new Decoder.Known(StandardCharsets.UTF_8));
      default -> javaCharset(name).map(Decoder.Known::new);
    };
  }

  private static Optional<Charset> javaCharset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
