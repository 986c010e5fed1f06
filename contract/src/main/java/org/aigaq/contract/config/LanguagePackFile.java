package org.aigaq.contract.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `languages/CODE/edits.yaml`, strictly.
public final class LanguagePackFile {
  private static final String[] PHRASES = {
    "hedges",
    "negations",
    "source_after",
    "source_before",
    "source_alone",
    "says",
    "that",
    "notes",
    "hard",
    "soft",
    "fillers",
    "light",
    "year_words",
    "before_year",
    "date_fillers",
    "and",
    "bylines",
    "furniture",
    "calls",
    "published",
    "afternoon",
    "forenoon"
  };

  private LanguagePackFile() {}

  /// @throws ConfigException with everything that is wrong
  public static LanguagePack read(Path file) {
    return read(file.toString(), YamlFile.load(file));
  }

  /// @param name of the file, for errors
  /// @throws ConfigException with everything that is wrong
  public static LanguagePack read(String name, String yaml) {
    return YamlFile.read(name, yaml, LanguagePackFile::pack);
  }

  private static LanguagePack pack(YamlCursor root) {
    var fields =
        root.fields(
            "version",
            "language",
            "phrases",
            "opposites",
            "same",
            "expand",
            "dates",
            "numbers",
            "endings",
            "negating");
    OutletsFile.requireVersion(fields.get("version"));
    var dates = fields.get("dates").fields("months", "weekdays", "months_capital");
    var numbers = fields.get("numbers").fields("words", "scales");
    var negating = fields.get("negating").fields("prefixes", "inside");
    return new LanguagePack(
        language(fields.get("language")),
        phrases(fields.get("phrases")),
        fields.get("opposites").list(LanguagePackFile::two),
        fields.get("same").list(LanguagePackFile::group),
        texts(fields.get("expand")),
        byNumber(dates.get("months"), 12),
        byNumber(dates.get("weekdays"), 7),
        dates.get("months_capital").flag(false),
        byValue(numbers.get("words")),
        byNumber(numbers.get("scales"), 12),
        words(fields.get("endings")),
        words(negating.get("prefixes")),
        words(negating.get("inside")));
  }

  static String language(YamlCursor cursor) {
    String language = cursor.text();
    if (!language.isEmpty() && !language.matches("[a-z]{2,3}")) {
      cursor.problem("«" + language + "» is no language", "Write a BCP-47 code: kk, ru.");
    }
    return language;
  }

  private static Map<String, List<String>> phrases(YamlCursor cursor) {
    var fields = cursor.fields(PHRASES);
    Map<String, List<String>> phrases = new LinkedHashMap<>();
    for (String name : PHRASES) {
      phrases.put(name, filled(fields.get(name)));
    }
    return phrases;
  }

  private static List<String> filled(YamlCursor cursor) {
    return cursor.list(
        item -> {
          String text = item.text();
          if (text.replace("*", "").isBlank()) {
            item.problem("an entry without a letter", "Take it out.");
          }
          return text;
        });
  }

  private static List<String> two(YamlCursor cursor) {
    List<String> words = filled(cursor);
    if (words.size() != 2) {
      cursor.problem("not two words", "Write a word and its opposite: [confirm*, den*].");
    }
    return words;
  }

  private static List<String> group(YamlCursor cursor) {
    List<String> spellings = filled(cursor);
    if (spellings.size() < 2) {
      cursor.problem("a single spelling", "Write all spellings of one thing: [km, kilometre*].");
    }
    return spellings;
  }

  /// Short lists that are written as one line of words.
  private static List<String> words(YamlCursor cursor) {
    return cursor.present() ? List.of(cursor.text().split("\\s+")) : List.of();
  }

  private static Map<String, String> texts(YamlCursor cursor) {
    Map<String, String> texts = new LinkedHashMap<>();
    cursor.entries().forEach((key, value) -> texts.put(key, value.text()));
    return texts;
  }

  private static Map<Integer, List<String>> byNumber(YamlCursor cursor, int most) {
    Map<Integer, List<String>> byNumber = new LinkedHashMap<>();
    cursor
        .entries()
        .forEach(
            (key, value) -> {
              int number = key.matches("\\d{1,2}") ? Integer.parseInt(key) : 0;
              if (number < 1 || number > most) {
                value.problem("«" + key + "» is not 1 to " + most, "Number it so.");
              }
              byNumber.put(number, filled(value));
            });
    return byNumber;
  }

  private static Map<String, List<String>> byValue(YamlCursor cursor) {
    Map<String, List<String>> byValue = new LinkedHashMap<>();
    cursor
        .entries()
        .forEach(
            (key, value) -> {
              if (!key.matches("\\d{1,4}(/\\d{1,2})?")) {
                value.problem("«" + key + "» is no number", "Write digits, or a fraction: 1/2.");
              }
              byValue.put(key, filled(value));
            });
    return byValue;
  }
}
