package org.aigaq.newsroom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Serves sets of stored real pages, each set as an outlet on a port of its own with its pages
/// behind RSS feeds of at most 100 entries. A set is a folder with `truth.json` (page id → url,
/// charset, ...) and `html/ID.html.gz`; a page is served byte for byte at `/ID.html`. The feeds
/// name addresses only: title and date must be read from the page.
public final class CorpusPress implements AutoCloseable {

  /// Entries in one feed.
  public static final int WINDOW = 100;

  private final Map<String, CorpusSet> sets;
  private final Map<String, LoopbackServer> servers;

  private CorpusPress(Map<String, CorpusSet> sets, Map<String, LoopbackServer> servers) {
    this.sets = sets;
    this.servers = servers;
  }

  /// Serves every set below `folder`, on any free ports.
  ///
  /// @throws IOException if there is no set below it, or a `truth.json` cannot be read
  public static CorpusPress open(Path folder, InetAddress bind) throws IOException {
    Map<String, CorpusSet> sets = new TreeMap<>();
    try (Stream<Path> below = Files.list(folder)) {
      for (Path set : below.filter(s -> Files.exists(s.resolve("truth.json"))).toList()) {
        sets.put(set.getFileName().toString(), CorpusSet.read(set));
      }
    }
    if (sets.isEmpty()) {
      throw new IOException("no set of pages (a folder with truth.json) below " + folder);
    }
    Map<String, LoopbackServer> servers = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, CorpusSet> set : sets.entrySet()) {
        LoopbackServer server = LoopbackServer.bind(set.getKey(), bind, 0);
        servers.put(set.getKey(), server);
        String root = "http://" + server.authority();
        server.start(exchange -> answer(exchange, set.getValue(), root));
      }
    } catch (IOException | RuntimeException e) {
      servers.values().forEach(LoopbackServer::close);
      throw e;
    }
    return new CorpusPress(sets, servers);
  }

  /// Number of pages of each set.
  public Map<String, Integer> pages() {
    return sets.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, set -> set.getValue().charsets().size()));
  }

  /// The address of a page.
  ///
  /// @throws IllegalArgumentException if there is no such set or page
  public String urlOf(String set, String page) {
    String url = urls(set).get(page);
    if (url == null) {
      throw new IllegalArgumentException("no page '" + page + "' in set '" + set + "'");
    }
    return url;
  }

  /// The address of each page of a set, by page id.
  public Map<String, String> urls(String set) {
    LoopbackServer server = servers.get(set);
    if (server == null) {
      throw new IllegalArgumentException("no set '" + set + "'");
    }
    return setOf(set).urls("http://" + server.authority());
  }

  /// An outlets file that has every page collected at this pace.
  public String outletsYaml(Pace pace) {
    StringBuilder yaml = new StringBuilder(OutletsFile.head(pace));
    servers.forEach(
        (name, server) -> {
          String root = "http://" + server.authority();
          String feeds =
              IntStream.range(0, setOf(name).feeds())
                  .mapToObj(i -> OutletsFile.quoted(root + "/feed-" + i + ".xml"))
                  .collect(Collectors.joining(", "));
          String include = OutletsFile.quoted("^" + root.replace(".", "\\.") + "/.+\\.html$");
          yaml.append(
              """
                - id: %s
                  name: {en: %s}
                  kind: news
                  ownership: unclassified
                  languages: [en, ru, kk]
                  home: %s/
                  feeds: [%s]
                  articles: {include: [%s], exclude: []}
              """
                  .formatted(name, OutletsFile.quoted(name), root, feeds, include));
        });
    return yaml.toString();
  }

  @Override
  public void close() {
    servers.values().forEach(LoopbackServer::close);
  }

  private CorpusSet setOf(String name) {
    CorpusSet set = sets.get(name);
    if (set == null) {
      throw new IllegalArgumentException("no set '" + name + "'");
    }
    return set;
  }

  private static void answer(HttpExchange exchange, CorpusSet set, String root) throws IOException {
    try (exchange) {
      CorpusSet.Answer answer = set.answer(exchange.getRequestURI().getPath(), root);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      byte[] body = answer.body().read();
      boolean bare = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
      exchange.sendResponseHeaders(answer.status(), bare ? -1 : body.length);
      if (!bare) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    }
  }
}
