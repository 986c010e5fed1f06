package org.aigaq.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.Endpoints;
import org.aigaq.app.house.TopicScan;
import org.aigaq.app.house.UserError;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.contract.topic.Topics;
import org.aigaq.language.keyword.Match;
import org.aigaq.language.keyword.RuleReader;
import org.aigaq.language.keyword.TopicMatcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "try",
    description = {
      "Holds a rule, or a topic of a file, against the articles that were collected, or against texts",
      "of your own: one JSON object for each article that matches, with the words and their places."
    },
    footer = {
      "",
      "Examples:",
      "  aigaq keywords try '\"сайт бұғаттау\"~4' --language kk        (all articles that were collected)",
      "  aigaq keywords try цензура --language ru --text one.txt --text two.txt",
      "  echo 'О цензуре спорили' | aigaq keywords try цензура --language ru --text -",
      "  aigaq keywords try --topic censorship --keywords my.yaml     (which articles gain and lose it)",
      "",
      "A text file begins with the title on a line of its own; on standard input each line is a text.",
      "Nothing is changed and no alert is raised."
    })
final class KeywordsTryCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RULE", description = "A rule as in the file.")
  private @Nullable String rule;

  @Option(names = "--language", paramLabel = "CODE", description = "Of the rule: kk, ru, en, ...")
  private @Nullable String language;

  @Option(names = "--topic", paramLabel = "ID", description = "A topic of the file, not a rule.")
  private @Nullable String topic;

  @Option(
      names = "--keywords",
      paramLabel = "FILE",
      description = "The topic's file. Default: keywords/kz.yaml.")
  private @Nullable Path keywords;

  @Option(names = "--text", paramLabel = "FILE", description = "A text; - is standard input.")
  private List<String> texts = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".aigaq/data",
      description = "Data folder of the run whose articles are read.")
  private Path data = Path.of(".aigaq/data");

  @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Kafka, instead of a folder.")
  private @Nullable String kafka;

  private final Map<String, Integer> counts = new TreeMap<>();

  @Override
  public Integer call() throws IOException {
    KeywordTopic asked = asked();
    var matcher = new TopicMatcher(List.of(asked));
    if (texts.isEmpty()) {
      tryArchive(asked, matcher);
    } else {
      tryTexts(matcher);
    }
    PrintWriter err = command().getErr();
    counts.forEach((what, count) -> err.printf("%-10s %,d%n", what, count));
    err.flush();
    return 0;
  }

  private KeywordTopic asked() {
    if ((rule == null) == (topic == null)) {
      throw new ParameterException(command(), "Give a rule with --language, or --topic.");
    }
    if (rule == null) {
      Path file = RunOptions.orShipped(keywords, "keywords/kz.yaml");
      return Configuration.keywords(file).stream()
          .filter(one -> one.id().equals(topic))
          .findFirst()
          .orElseThrow(() -> new UserError(file + ": there is no topic " + topic + "."));
    }
    if (language == null) {
      throw new ParameterException(command(), "Name the rule's language: --language kk.");
    }
    show(language, rule);
    return new KeywordTopic(
        "tried",
        Map.of(),
        false,
        Map.of(language, List.of(rule)),
        Map.of(),
        Map.of(),
        null,
        null,
        null);
  }

  private void show(String of, String asked) {
    RuleReader.Reading reading = new RuleReader().read(of, asked);
    if (reading.problem() != null) {
      throw new UserError("The rule «" + asked + "» cannot be read: " + reading.problem());
    }
    PrintWriter err = command().getErr();
    for (RuleReader.Word word : reading.words()) {
      String forms = word.resolved() ? " also as " + String.join(", ", word.forms()) : "";
      String doubtful =
          word.doubtful().isEmpty()
              ? ""
              : " (may be a form of " + String.join(", ", word.doubtful()) + ": not looked for)";
      err.println(
          word.written() + ":" + (forms.isEmpty() ? " in all its forms" : forms) + doubtful);
    }
    err.flush();
  }

  private void tryTexts(TopicMatcher matcher) throws IOException {
    for (String text : texts) {
      if (text.equals("-")) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          tell("line " + ++number, "", line, matcher);
        }
      } else {
        String whole = new String(Sources.file(text), StandardCharsets.UTF_8);
        int end = whole.indexOf('\n');
        String title = end < 0 ? whole : whole.substring(0, end).strip();
        tell(text, title, end < 0 ? "" : whole.substring(end + 1), matcher);
      }
    }
  }

  /// A text of one's own is in the language of the rule.
  private void tell(String name, String title, String text, TopicMatcher matcher) {
    count("texts");
    LocalDate today = LocalDate.ofInstant(Instant.now(Clock.systemUTC()), ZoneOffset.UTC);
    for (Match match : matcher.match(language, title, text, today)) {
      count("match");
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("text", name);
      line.put("title", title);
      JsonLines.print(command().getOut(), with(line, match));
    }
  }

  /// What became of an article is known only when its latest version has been read.
  private void tryArchive(KeywordTopic asked, TopicMatcher matcher) {
    Map<String, Map<String, Object>> lines = new HashMap<>();
    Map<String, String> changes = new LinkedHashMap<>();
    TopicScan.each(
        bootstrap(),
        Topics.ARTICLES,
        article -> {
          ArticleState state = article.state();
          List<Match> found = match(state, matcher);
          boolean had = topic != null && article.topics().contains(asked.id());
          String change = change(had, !found.isEmpty());
          changes.put(state.id(), change);
          lines.remove(state.id());
          if (!change.equals("no match")) {
            lines.put(state.id(), line(article, found));
          }
        });
    changes.forEach(
        (id, change) -> {
          count("articles");
          Map<String, Object> line = lines.get(id);
          if (line != null) {
            count(change);
            line.put("change", change);
            JsonLines.print(command().getOut(), line);
          }
        });
  }

  private String change(boolean had, boolean has) {
    if (topic == null) {
      return has ? "match" : "no match";
    }
    return has ? had ? "keep" : "gain" : had ? "lose" : "no match";
  }

  private static List<Match> match(ArticleState state, TopicMatcher matcher) {
    Instant published = state.publishedAt();
    Instant at = published == null ? state.firstSeenAt() : published;
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return matcher.match(state.language(), state.title(), state.text(), day);
  }

  private static Map<String, Object> line(IndexedArticle article, List<Match> found) {
    ArticleState state = article.state();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("article", state.id());
    line.put("outlet", state.outlet().id());
    line.put("url", state.url());
    line.put("title", state.title());
    line.put("first_seen_at", state.firstSeenAt());
    return found.isEmpty() ? line : with(line, found.getFirst());
  }

  private static Map<String, Object> with(Map<String, Object> line, Match match) {
    line.put("words", match.words());
    line.put("rules", match.rules());
    line.put(
        "places",
        match.places().stream()
            .map(
                place ->
                    Map.of(
                        "in",
                        place.part().name().toLowerCase(Locale.ROOT),
                        "start",
                        place.start(),
                        "end",
                        place.end()))
            .toList());
    return line;
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private String bootstrap() {
    if (kafka != null) {
      return kafka;
    }
    String told = System.getenv("AIGAQ_KAFKA");
    return told != null && !told.isBlank() ? told : Endpoints.read(data).kafka();
  }

  private picocli.CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
