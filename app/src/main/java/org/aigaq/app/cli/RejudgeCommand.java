package org.aigaq.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.aigaq.app.house.Endpoints;
import org.aigaq.app.house.TopicScan;
import org.aigaq.contract.record.Observation;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.judge.Rejudged;
import org.aigaq.streams.judge.Rules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "rejudge",
    description = {
      "Holds the present rules against every observation that is kept, of any age, and shows which",
      "would be judged otherwise: one JSON object a line. Changes nothing and never alerts."
    },
    footer = {
      "",
      "Examples:",
      "  aigaq rejudge                          (what `aigaq run` keeps under .aigaq/data)",
      "  aigaq rejudge --from 2026-11-01 --outlet vlast",
      "  AIGAQ_KAFKA=host:9092 aigaq rejudge"
    })
final class RejudgeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".aigaq/data",
      description = "Data folder of the run.")
  private Path data = Path.of(".aigaq/data");

  @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Kafka, instead of a folder.")
  private @Nullable String kafka;

  @Option(names = "--from", paramLabel = "TIME", description = "Observations from then on.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Observations before then.")
  private @Nullable String to;

  @Option(names = "--outlet", paramLabel = "ID", description = "Of this outlet only.")
  private @Nullable String outlet;

  @Option(names = "--rules", description = "Also those that keep their outcome by another rule.")
  private boolean rules;

  /// What was met so far.
  private static final class Sum {
    long observations;
    long judged;
    long differing;
    final Map<String, Long> turns = new TreeMap<>();
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Instant since = time(from, Instant.MIN);
    Instant before = time(to, Instant.MAX);
    var sum = new Sum();
    long unreadable =
        TopicScan.each(
            bootstrap(),
            Topics.OBSERVATIONS,
            observation -> {
              boolean asked = outlet == null || outlet.equals(observation.outlet());
              if (asked && !observation.at().isBefore(since) && observation.at().isBefore(before)) {
                take(observation, sum, out);
              }
            });
    out.flush();
    say(sum, unreadable);
    return 0;
  }

  private void take(Observation observation, Sum sum, PrintWriter out) {
    sum.observations++;
    Rejudged again = Rejudged.of(observation).orElse(null);
    if (again == null) {
      return;
    }
    sum.judged++;
    if (again.differs()) {
      sum.differing++;
      sum.turns.merge(
          name(observation.outcome()) + " → " + name(again.now().outcome()), 1L, Long::sum);
    }
    if (again.differs() || (rules && again.otherRule())) {
      JsonLines.print(out, line(again));
    }
  }

  static Map<String, @Nullable Object> line(Rejudged again) {
    Observation was = again.was();
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("observation", was.id());
    line.put("article_id", was.articleId());
    line.put("outlet", was.outlet());
    line.put("url", was.url());
    line.put("at", was.at());
    line.put("vantage", was.vantage());
    line.put("was", verdict(name(was.outcome()), was.ruleId(), was.rulesVersion()));
    line.put("now", verdict(name(again.now().outcome()), again.now().ruleId(), Rules.VERSION));
    line.put("because", again.now().because());
    return line;
  }

  private static Map<String, Object> verdict(String outcome, String rule, int version) {
    Map<String, Object> verdict = new LinkedHashMap<>();
    verdict.put("outcome", outcome);
    verdict.put("rule_id", rule);
    verdict.put("rules_version", version);
    return verdict;
  }

  private void say(Sum sum, long unreadable) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.printf(
        "%,d observations, %,d of them with something to judge; %,d would be judged otherwise by"
            + " rules version %d.%n",
        sum.observations, sum.judged, sum.differing, Rules.VERSION);
    sum.turns.forEach((turn, count) -> err.printf("  %-32s %,d%n", turn, count));
    if (unreadable > 0) {
      err.printf("%,d records could not be read and were left out.%n", unreadable);
    }
    err.flush();
  }

  private Instant time(@Nullable String text, Instant otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return text.length() <= "2026-11-01".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          text + ": write a day or a time in UTC, 2026-11-01 or 2026-11-01T12:00:00Z.",
          e);
    }
  }

  private String bootstrap() {
    if (kafka != null) {
      return kafka;
    }
    String told = System.getenv("AIGAQ_KAFKA");
    return told != null && !told.isBlank() ? told : Endpoints.read(data).kafka();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
