package org.aigaq.app.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aigaq.app.house.UserError;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "feed",
    description = "Shows the entries that are read from each feed: one JSON object a line.",
    footer = {"", "Examples:", "  aigaq feed https://vlast.kz/rss/", "  aigaq feed saved-feed.xml"})
final class FeedCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE|URL", description = "Feeds to read.")
  private List<String> sources = List.of();

  private final Clock clock;
  private final UrlSource urls;

  FeedCommand(Clock clock, UrlSource urls) {
    this.clock = clock;
    this.urls = urls;
  }

  @Override
  public Integer call() {
    int failed = 0;
    for (String source : sources) {
      List<Map<String, @Nullable Object>> lines = read(source);
      failed += lines.stream().anyMatch(line -> line.containsKey("error")) ? 1 : 0;
      var out = Objects.requireNonNull(spec).commandLine().getOut();
      lines.forEach(line -> JsonLines.print(out, line));
    }
    return failed == 0 ? 0 : 1;
  }

  private List<Map<String, @Nullable Object>> read(String source) {
    try {
      Body body =
          Sources.isUrl(source)
              ? urls.fetch(source)
              : new Body(Sources.file(source), "http://feed.invalid/", null, Map.of());
      return switch (Reader.read(Target.FEED, body, Selectors.NONE, clock.instant()).extracted()) {
        case Extracted.Entries entries ->
            entries.entries().stream().map(entry -> line(source, entry)).toList();
        case Extracted.Unreadable(String reason, String detail) ->
            List.of(error(source, reason + ": " + detail));
        default -> List.of(error(source, "empty: there is nothing to read"));
      };
    } catch (UserError e) {
      return List.of(error(source, Objects.requireNonNullElse(e.getMessage(), "failed")));
    }
  }

  private static Map<String, @Nullable Object> line(String source, Entry entry) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("file", source);
    line.put("url", entry.url());
    line.put("title", entry.title());
    line.put("date", entry.publishedAt());
    line.put("id", entry.id());
    line.put("authors", entry.authors());
    line.put("summary", entry.summary());
    return line;
  }

  private static Map<String, @Nullable Object> error(String source, String error) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("file", source);
    line.put("error", error);
    return line;
  }
}
