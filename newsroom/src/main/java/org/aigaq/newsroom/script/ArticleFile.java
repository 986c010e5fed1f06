package org.aigaq.newsroom.script;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads an article from its file: `key: value` lines, an empty line, then paragraphs parted by
/// empty lines. A single line break inside a paragraph is a space.
final class ArticleFile {

  private static final List<String> KEYS =
      List.of("outlet", "language", "section", "slug", "author", "published", "title");

  private ArticleFile() {}

  static Article read(String id) {
    return parse(id, Resources.text("articles/" + id + ".txt"));
  }

  static Article parse(String id, String file) {
    List<String> blocks = Arrays.asList(file.strip().split("\\n\\s*\\n"));
    Map<String, String> head =
        blocks.getFirst().lines().collect(Collectors.toMap(l -> key(id, l), l -> value(l)));
    String published = head.get("published");
    return new Article(
        id,
        required(id, head, "outlet"),
        required(id, head, "language"),
        required(id, head, "section"),
        head.getOrDefault("slug", id),
        head.get("author"),
        published == null ? null : Durations.parse(published),
        required(id, head, "title"),
        blocks.stream().skip(1).map(ArticleFile::paragraph).toList());
  }

  private static String key(String id, String line) {
    String key = line.substring(0, Math.max(line.indexOf(':'), 0));
    if (!KEYS.contains(key)) {
      throw new IllegalArgumentException(
          "article '%s': '%s' is not one of %s and a colon".formatted(id, line, KEYS));
    }
    return key;
  }

  private static String value(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }

  private static String required(String id, Map<String, String> head, String key) {
    @Nullable String value = head.get(key);
    if (value == null) {
      throw new IllegalArgumentException("article '%s' has no '%s'".formatted(id, key));
    }
    return value;
  }

  private static String paragraph(String block) {
    return block.lines().map(String::strip).collect(Collectors.joining(" "));
  }
}
