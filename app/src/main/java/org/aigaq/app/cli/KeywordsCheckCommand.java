package org.aigaq.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aigaq.app.house.Configuration;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.language.keyword.RuleReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = {
      "Reads a keywords file and shows how each rule is understood: one JSON object a line, with its",
      "words, the dictionary forms they are looked for as, those they may be forms of, and warnings."
    },
    footer = {
      "",
      "Examples:",
      "  aigaq keywords check                        (keywords/kz.yaml)",
      "  aigaq keywords check my.yaml --warnings",
      "",
      "Exit status 1 when the file has errors; they are named with their lines."
    })
final class KeywordsCheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file. Default: keywords/kz.yaml.")
  private @Nullable Path file;

  @Option(names = "--warnings", description = "Only rules with a warning.")
  private boolean warnings;

  private final RuleReader reader = new RuleReader();

  @Override
  public Integer call() {
    var command = Objects.requireNonNull(spec).commandLine();
    List<KeywordTopic> topics =
        Configuration.keywords(RunOptions.orShipped(file, "keywords/kz.yaml"));
    int rules = 0;
    int warned = 0;
    for (KeywordTopic topic : topics) {
      for (Map<String, Object> line : lines(topic)) {
        boolean warning = !((List<?>) line.getOrDefault("warnings", List.of())).isEmpty();
        rules++;
        warned += warning ? 1 : 0;
        if (warning || !warnings) {
          JsonLines.print(command.getOut(), line);
        }
      }
    }
    command
        .getErr()
        .printf("%d topics, %d rules, %d with a warning.%n", topics.size(), rules, warned);
    command.getErr().flush();
    return 0;
  }

  private List<Map<String, Object>> lines(KeywordTopic topic) {
    List<Map<String, Object>> lines = new ArrayList<>();
    Map.of("any", topic.any(), "names", topic.names(), "none", topic.none()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            list ->
                list.getValue()
                    .forEach(
                        (language, rules) ->
                            rules.forEach(
                                rule -> lines.add(line(topic, list.getKey(), language, rule)))));
    return lines;
  }

  private Map<String, Object> line(KeywordTopic topic, String list, String language, String rule) {
    RuleReader.Reading reading = reader.read(language, rule);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("topic", topic.id());
    line.put("list", list);
    line.put("language", language);
    line.put("rule", rule);
    line.put("words", reading.words());
    line.put("warnings", warnings(topic, list, reading));
    return line;
  }

  private static List<String> warnings(
      KeywordTopic topic, String list, RuleReader.Reading reading) {
    List<String> warnings = new ArrayList<>();
    boolean phrase = reading.rule().contains("\"");
    for (RuleReader.Word word : reading.words()) {
      if (word.resolved() && !phrase) {
        warnings.add(
            "«%s» looks like a form of %s and is looked for as that, too. Write the dictionary form,"
                    .formatted(word.written(), String.join(", ", word.forms()))
                + " or put the word in quotes to have it as it is.");
      }
    }
    if (topic.alert() && list.equals("any") && reading.rule().contains(" AND ")) {
      warnings.add(
          "The topic raises alerts: words anywhere in a long article are seldom one fact. A distance"
              + " is safer: \"one other\"~5.");
    }
    return warnings;
  }
}
