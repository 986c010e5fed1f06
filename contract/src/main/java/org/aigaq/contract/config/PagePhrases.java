package org.aigaq.contract.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What pages say in one language instead of an article, of `languages/CODE/pages.yaml`.
///
/// @param kinds by name: `not_found`, `removal_notice`, `wall`, `maintenance`, `broken`,
///   `edge_default`, `parked`
public record PagePhrases(String language, Map<String, Kind> kinds) {
  private static final String[] KINDS = {
    "not_found", "removal_notice", "wall", "maintenance", "broken", "edge_default", "parked"
  };

  /// The phrases of one kind, by where they mean it.
  ///
  /// @param any anywhere in the text of a page without an article
  /// @param head in the title or the first heading; in the text only of a page without an article
  /// @param whole the title, a part of it, or the first heading is just this
  public record Kind(List<String> any, List<String> head, List<String> whole) {
    /// Without a phrase.
    public static final Kind NONE = new Kind(List.of(), List.of(), List.of());

    public Kind {
      any = List.copyOf(any);
      head = List.copyOf(head);
      whole = List.copyOf(whole);
    }

    static Kind of(YamlCursor cursor) {
      var fields = cursor.fields("any", "head", "whole");
      return new Kind(
          phrases(fields.get("any")), phrases(fields.get("head")), phrases(fields.get("whole")));
    }

    private static List<String> phrases(YamlCursor cursor) {
      return cursor.list(
          item -> {
            String text = item.text();
            if (text.length() < 3) {
              item.problem("«" + text + "» stands on many pages", "Write a longer phrase.");
            }
            return text;
          });
    }
  }

  public PagePhrases {
    kinds = Map.copyOf(kinds);
  }

  public Kind kind(String name) {
    return kinds.getOrDefault(name, Kind.NONE);
  }

  /// @throws ConfigException with everything that is wrong
  public static PagePhrases read(Path file) {
    return read(file.toString(), YamlFile.load(file));
  }

  /// @param name of the file, for errors
  /// @throws ConfigException with everything that is wrong
  public static PagePhrases read(String name, String yaml) {
    return YamlFile.read(name, yaml, PagePhrases::phrases);
  }

  private static PagePhrases phrases(YamlCursor root) {
    String[] known = new String[KINDS.length + 2];
    known[0] = "version";
    known[1] = "language";
    System.arraycopy(KINDS, 0, known, 2, KINDS.length);
    var fields = root.fields(known);
    OutletsFile.requireVersion(fields.get("version"));
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (String kind : KINDS) {
      kinds.put(kind, Kind.of(fields.get(kind)));
    }
    return new PagePhrases(LanguagePackFile.language(fields.get("language")), kinds);
  }
}
