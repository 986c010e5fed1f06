package org.aigaq.streams.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aigaq.contract.config.LanguagePack;
import org.aigaq.contract.config.LanguagePackFile;
import org.jspecify.annotations.Nullable;

/// What comparisons know of languages, each read when it is first met.
public final class Packs {
  private static final String FILE = "edits.yaml";

  private static final Packs DEFAULT = new Packs(LanguageFolder.common());

  private final LanguageFolder folder;
  private final Map<String, Lexicon> loaded = new ConcurrentHashMap<>();

  Packs(@Nullable Path folder) {
    this(new LanguageFolder(folder));
  }

  private Packs(LanguageFolder folder) {
    this.folder = folder;
  }

  static Packs common() {
    return DEFAULT;
  }

  /// The words of a language; without a pack an empty lexicon, whose labels abstain.
  ///
  /// @throws org.aigaq.contract.config.ConfigException when the pack is wrong
  Lexicon of(String language) {
    Lexicon known = loaded.get(language);
    return known != null ? known : read(language);
  }

  /// Codes come from pages, so that only those with a pack are remembered.
  private Lexicon read(String code) {
    return folder
        .read(code, FILE, LanguagePackFile::read, LanguagePackFile::read)
        .map(pack -> loaded.computeIfAbsent(code, _ -> new Lexicon(pack)))
        .orElseGet(() -> new Lexicon(empty(LanguageFolder.isCode(code) ? code : "und")));
  }

  private static LanguagePack empty(String code) {
    return new LanguagePack(
        code, Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), false, Map.of(),
        Map.of(), List.of(), List.of(), List.of());
  }
}
