package org.aigaq.streams.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.aigaq.contract.config.LanguagePack;
import org.aigaq.contract.config.LanguagePackFile;
import org.jspecify.annotations.Nullable;

/// The language packs: of the folder that `AIGAQ_LANGUAGES` names, else those built in.
public final class Packs {
  private static final String FILE = "edits.yaml";

  /// Codes come from pages: nothing else may become a path.
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  private static final Packs DEFAULT = new Packs(folder(System.getenv("AIGAQ_LANGUAGES")));

  private final @Nullable Path folder;
  private final Map<String, Lexicon> loaded = new ConcurrentHashMap<>();

  Packs(@Nullable Path folder) {
    this.folder = folder;
  }

  private static @Nullable Path folder(@Nullable String named) {
    return named == null || named.isBlank() ? null : Path.of(named);
  }

  static Packs common() {
    return DEFAULT;
  }

  /// The words of a language; without a pack an empty lexicon, whose labels abstain.
  ///
  /// @throws org.aigaq.contract.config.ConfigException when the pack is wrong
  Lexicon of(String language) {
    if (!CODE.matcher(language).matches()) {
      return new Lexicon(empty("und"));
    }
    return loaded.computeIfAbsent(
        language, code -> new Lexicon(read(code).orElseGet(() -> empty(code))));
  }

  private Optional<LanguagePack> read(String code) {
    Path file = folder == null ? null : folder.resolve(code).resolve(FILE);
    if (file != null && Files.exists(file)) {
      return Optional.of(LanguagePackFile.read(file));
    }
    String resource = "/languages/" + code + "/" + FILE;
    try (InputStream in = Packs.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              LanguagePackFile.read(
                  resource, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }

  private static LanguagePack empty(String code) {
    return new LanguagePack(
        code, Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), false, Map.of(),
        Map.of(), List.of(), List.of(), List.of());
  }
}
