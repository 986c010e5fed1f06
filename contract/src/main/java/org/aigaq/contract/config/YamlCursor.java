package org.aigaq.contract.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A place in a YAML file. Whatever is wrong there is noted with file, line, key and remedy, and a
/// harmless value is returned, so that one reading finds every problem.
final class YamlCursor {
  private final String file;
  private final String path;
  private final @Nullable Node node;
  private final int line;
  private final List<Problem> problems;

  private YamlCursor(
      String file, String path, @Nullable Node node, int line, List<Problem> problems) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.line = line;
    this.problems = problems;
  }

  static YamlCursor root(String file, @Nullable Node node, List<Problem> problems) {
    return new YamlCursor(file, "", node, 1, problems);
  }

  boolean present() {
    return node != null && !node.getTag().equals(Tag.NULL);
  }

  void problem(String what, String remedy) {
    problems.add(new Problem(file, line, path, what, remedy));
  }

  /// The children of a mapping; a key outside `known` or given twice is a problem.
  YamlFields fields(String... known) {
    Map<String, YamlCursor> fields = entries();
    List<String> names = List.of(known);
    for (var field : fields.entrySet()) {
      if (!names.contains(field.getKey())) {
        field.getValue().problem("unknown key", didYouMean(field.getKey(), names));
      }
    }
    for (String name : known) {
      fields.computeIfAbsent(name, n -> new YamlCursor(file, child(n), null, line, problems));
    }
    return new YamlFields(fields);
  }

  /// The children of a mapping with free keys, in the order of the file.
  Map<String, YamlCursor> entries() {
    Map<String, YamlCursor> fields = new LinkedHashMap<>();
    if (!present()) {
      return fields;
    }
    if (!(node instanceof MappingNode mapping)) {
      problem("a mapping is expected here", "Write `key: value` lines.");
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      var cursor =
          new YamlCursor(
              file, child(key), tuple.getValueNode(), lineOf(tuple.getKeyNode()), problems);
      if (fields.put(key, cursor) != null) {
        cursor.problem("this key is given twice", "Keep one of the two.");
      }
    }
    return fields;
  }

  List<YamlCursor> items() {
    List<YamlCursor> items = new ArrayList<>();
    if (!present()) {
      return items;
    }
    if (!(node instanceof SequenceNode sequence)) {
      problem("a list is expected here", "Write `[a, b]` or one `- item` a line.");
      return items;
    }
    for (Node item : sequence.getValue()) {
      String itemPath = path + "[" + items.size() + "]";
      items.add(new YamlCursor(file, itemPath, item, lineOf(item), problems));
    }
    return items;
  }

  <T> List<T> list(Function<YamlCursor, T> read) {
    return items().stream().map(read).toList();
  }

  List<String> texts() {
    return list(YamlCursor::text);
  }

  @Nullable String textOrNull() {
    return present() ? text() : null;
  }

  String text() {
    if (!present()) {
      problem("a value is missing here", "Add it.");
      return "";
    }
    if (!(node instanceof ScalarNode scalar)) {
      problem("a plain value is expected here", "Write one value, quoted if it holds `: ` or `#`.");
      return "";
    }
    return scalar.getValue().strip();
  }

  boolean flag(boolean otherwise) {
    return parsed(
        otherwise,
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            },
        "is neither true nor false",
        "Write true or false.");
  }

  int number(int otherwise) {
    return parsed(
        otherwise,
        text -> text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
        "is no whole number",
        "Write digits only.");
  }

  Duration duration(Duration otherwise) {
    return parsed(
        otherwise,
        text -> Values.duration(text).filter(Duration::isPositive),
        "is no duration",
        "Write a number above 0 and a unit: 500ms, 2s, 10m, 6h or 3d.");
  }

  long size(long otherwise) {
    return parsed(
        otherwise, Values::size, "is no size", "Write bytes with a unit: 300KB, 10MB or 1GB.");
  }

  ZoneId zone(ZoneId otherwise) {
    return parsed(
        otherwise,
        YamlCursor::parseZone,
        "is no time zone",
        "Write a name of the IANA list, for example Asia/Almaty, or UTC.");
  }

  LocalDate date() {
    return parsed(
        LocalDate.EPOCH,
        YamlCursor::parseDate,
        "is no date",
        "Write year-month-day, for example 2026-11-21.");
  }

  /// A constant of an enum, written in lower case with `_`.
  <E extends Enum<E>> E choice(Class<E> type, E otherwise) {
    List<String> names =
        java.util.Arrays.stream(type.getEnumConstants())
            .filter(constant -> !constant.name().equals("UNKNOWN"))
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return parsed(
        otherwise,
        text ->
            names.contains(text)
                ? Optional.of(Enum.valueOf(type, text.toUpperCase(Locale.ROOT)))
                : Optional.empty(),
        "is not one of " + String.join(", ", names),
        "Choose one of them.");
  }

  String regex() {
    String text = text();
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      problem(
          "«" + text + "» is no regular expression: " + e.getDescription(),
          "Mind that a double-quoted YAML string needs \\\\ for one backslash.");
    }
    return text;
  }

  private <T> T parsed(
      T otherwise, Function<String, Optional<T>> parse, String what, String remedy) {
    if (!present()) {
      return otherwise;
    }
    String text = text();
    Optional<T> value = parse.apply(text);
    if (value.isEmpty()) {
      problem("«" + text + "» " + what, remedy);
    }
    return value.orElse(otherwise);
  }

  private static Optional<LocalDate> parseDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> parseZone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private String child(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static int lineOf(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  private static String didYouMean(String key, List<String> known) {
    return known.stream()
        .filter(name -> name.startsWith(key) || key.startsWith(name) || distance(name, key) <= 2)
        .findFirst()
        .map(name -> "Did you mean `" + name + "`?")
        .orElse("Known here: " + String.join(", ", known) + ".");
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
