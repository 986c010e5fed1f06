package org.aigaq.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aigaq.app.house.Outlets;
import org.aigaq.app.house.UserError;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.topic.Json;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reader;
import org.aigaq.ingest.read.text.CountryZones;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    description = "Shows the article that is read from each page: one JSON object a line.",
    footer = {
      "",
      "Examples:",
      "  aigaq extract saved-page.html",
      "  aigaq extract https://vlast.kz/novosti/1.html",
      "  aigaq extract --manifest pages.tsv -o articles.json",
      "",
      "A manifest line is `id TAB file TAB url TAB charset`; the charset may be empty, files may be",
      "gzipped, relative files are looked up beside the manifest."
    })
final class ExtractCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--manifest", paramLabel = "TSV", description = "Pages to read, one a line.")
  private @Nullable Path manifest;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write one JSON object keyed by id to FILE instead.")
  private @Nullable Path output;

  @Mixin private OutletsOption outlets = new OutletsOption();

  @Parameters(arity = "0..*", paramLabel = "FILE|URL", description = "Pages to read.")
  private List<String> sources = List.of();

  private final Clock clock;
  private final UrlSource urls;

  ExtractCommand(Clock clock, UrlSource urls) {
    this.clock = clock;
    this.urls = urls;
  }

  @Override
  public Integer call() throws IOException {
    var command = java.util.Objects.requireNonNull(spec).commandLine();
    if (manifest == null && sources.isEmpty()) {
      throw new ParameterException(command, "Name a page: a file, an address, or --manifest TSV.");
    }
    List<Item> items = items();
    if (output != null) {
      write(output, new byte[0]);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    int failed = 0;
    for (var item : items) {
      Map<String, @Nullable Object> read = item.read(clock, urls, outlets);
      failed += read.containsKey("error") ? 1 : 0;
      if (output == null) {
        JsonLines.print(command.getOut(), read);
      } else {
        all.put(item.id(), read);
      }
    }
    if (output != null) {
      write(output, Json.MAPPER.writeValueAsBytes(all));
    }
    if (output != null && failed > 0) {
      String words = "%d of %d pages could not be read; %s says why, under `error`.%n";
      command.getErr().printf(words, failed, items.size(), output);
      command.getErr().flush();
    }
    return failed == 0 ? 0 : 1;
  }

  private static void write(Path output, byte[] bytes) {
    try {
      Files.write(output, bytes);
    } catch (IOException e) {
      String words = ": cannot be written. Is there such a folder, and may you write to it?";
      throw new UserError(output + words, e);
    }
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    if (manifest != null) {
      items.addAll(Item.ofManifest(manifest));
    }
    sources.forEach(source -> items.add(new Item(source, source, source, "")));
    return items;
  }

  /// A line of the manifest, or an argument.
  record Item(String id, String source, String url, String charset) {
    static List<Item> ofManifest(Path manifest) {
      String text =
          new String(Sources.file(manifest.toString()), java.nio.charset.StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      List<Item> items = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).isBlank()) {
          continue;
        }
        String[] cells = lines.get(i).split("\t", -1);
        if (cells.length < 3) {
          throw new UserError(
              manifest + ":" + (i + 1) + ": a line is `id TAB file TAB url TAB charset`. Mend it.");
        }
        Path file = manifest.toAbsolutePath().resolveSibling(cells[1]);
        items.add(new Item(cells[0], file.toString(), cells[2], cells.length > 3 ? cells[3] : ""));
      }
      return items;
    }

    Map<String, @Nullable Object> read(Clock clock, UrlSource urls, OutletsOption outlets) {
      Map<String, @Nullable Object> result = new LinkedHashMap<>();
      result.put("id", id);
      result.put("url", url);
      try {
        var owner = outlets.owner(source, url);
        Body body = body(urls, owner);
        Outlet outlet = owner == null ? null : owner.outlet();
        var reading =
            Reader.read(
                Target.ARTICLE,
                body,
                outlet == null ? Selectors.NONE : outlet.selectors(),
                clock.instant(),
                outlet == null ? CountryZones.of(body.url()) : outlet.zone());
        if (reading.extracted() instanceof Extracted.ArticleRead(Article article)) {
          put(result, article);
        } else if (reading.extracted()
            instanceof Extracted.Unreadable(String reason, String detail)) {
          result.put("error", reason + ": " + detail);
        } else {
          result.put("error", "empty: there is nothing to read");
        }
      } catch (UserError e) {
        result.put("error", e.getMessage());
      }
      return result;
    }

    private Body body(UrlSource urls, Outlets.@Nullable Owner owner) {
      if (Sources.isUrl(source)) {
        return urls.fetch(source, Target.ARTICLE, owner);
      }
      String contentType = charset.isBlank() ? null : "text/html; charset=" + charset;
      return new Body(Sources.file(source), url, contentType, Map.of());
    }

    private static void put(Map<String, @Nullable Object> result, Article article) {
      result.put("text", article.text());
      result.put("title", article.title());
      result.put("date", ArticleDates.stated(article));
      result.put("authors", article.authors());
      result.put("language", article.language());
      result.put("modified", article.modifiedAt());
      result.put("section", article.section());
      result.put("tags", article.tags());
      result.put("image", article.image());
      result.put("canonical_url", article.canonicalUrl());
      result.put("alternates", article.alternates());
      result.put("paywalled", article.paywalled());
      result.put("extractor_version", Reader.VERSION);
    }
  }
}
