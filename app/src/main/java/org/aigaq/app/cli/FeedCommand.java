package org.aigaq.app.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aigaq.app.house.UserError;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reader;
import org.aigaq.ingest.read.feed.Feed;
import org.aigaq.ingest.read.feed.FeedItem;
import org.aigaq.ingest.read.feed.FeedReading;
import org.aigaq.ingest.read.text.CountryZones;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Of dates that name none, for example Asia/Almaty. Default: the outlet's, or UTC.")
  private @Nullable ZoneId zone;

  @Mixin private OutletsOption outlets = new OutletsOption();

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
      boolean web = Sources.isUrl(source);
      var owner = web ? outlets.owner(source, source) : null;
      Body body =
          web
              ? urls.fetch(source, Target.FEED, owner)
              : new Body(Sources.file(source), "http://feed.invalid/", null, Map.of());
      ZoneId own = owner == null ? CountryZones.of(source) : owner.outlet().zone();
      return lines(source, Reader.feed(body, clock.instant(), zone == null ? own : zone));
    } catch (UserError e) {
      return List.of(error(source, Objects.requireNonNullElse(e.getMessage(), "failed")));
    }
  }

  /// An entry that leads nowhere is shown, too: the watch cannot use it, and that is to be seen.
  private static List<Map<String, @Nullable Object>> lines(String source, FeedReading reading) {
    if (reading instanceof Feed feed) {
      return feed.items().stream().map(item -> line(source, item)).toList();
    }
    return switch (reading.extracted()) {
      case Extracted.Entries entries ->
          entries.entries().stream().map(entry -> line(source, item(entry))).toList();
      case Extracted.Unreadable(String reason, String detail) ->
          List.of(error(source, reason + ": " + detail));
      default -> List.of(error(source, "empty: there is nothing to read"));
    };
  }

  private static FeedItem item(Entry entry) {
    return new FeedItem(
        entry.url(),
        entry.title(),
        entry.publishedAt(),
        entry.id(),
        entry.authors(),
        entry.summary());
  }

  private static Map<String, @Nullable Object> line(String source, FeedItem item) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("file", source);
    line.put("url", item.url());
    line.put("title", item.title());
    line.put("date", item.publishedAt());
    line.put("id", item.id());
    line.put("authors", item.authors());
    line.put("summary", item.summary());
    return line;
  }

  private static Map<String, @Nullable Object> error(String source, String error) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("file", source);
    line.put("error", error);
    return line;
  }
}
