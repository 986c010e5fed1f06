package org.aigaq.streams.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of languages: of the folder that `AIGAQ_LANGUAGES` names, else those built in.
public final class LanguageFolder {
  /// Codes come from pages: nothing else may become a path.
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  private static final LanguageFolder COMMON =
      new LanguageFolder(folder(System.getenv("AIGAQ_LANGUAGES")));

  private final @Nullable Path folder;

  LanguageFolder(@Nullable Path folder) {
    this.folder = folder;
  }

  public static LanguageFolder common() {
    return COMMON;
  }

  private static @Nullable Path folder(@Nullable String named) {
    return named == null || named.isBlank() ? null : Path.of(named);
  }

  static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  /// Codes that may have a file.
  public Set<String> codes() {
    Set<String> codes = new TreeSet<>(Set.of(Locale.getISOLanguages()));
    if (folder != null) {
      try (Stream<Path> inside = Files.list(folder)) {
        inside
            .map(path -> path.getFileName().toString())
            .filter(LanguageFolder::isCode)
            .forEach(codes::add);
      } catch (IOException e) {
        throw new UncheckedIOException("reading " + folder, e);
      }
    }
    return codes;
  }

  /// One file of a language; empty where there is none.
  ///
  /// @param ofPath reads a person's file
  /// @param ofText reads what is built in, by name and content
  public <T> Optional<T> read(
      String code, String name, Function<Path, T> ofPath, BiFunction<String, String, T> ofText) {
    if (!isCode(code)) {
      return Optional.empty();
    }
    Path file = folder == null ? null : folder.resolve(code).resolve(name);
    if (file != null && Files.exists(file)) {
      return Optional.of(ofPath.apply(file));
    }
    String resource = "/languages/" + code + "/" + name;
    try (InputStream in = LanguageFolder.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              ofText.apply(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }
}
