package org.aigaq.newsroom;

import static org.aigaq.newsroom.script.Durations.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aigaq.newsroom.script.Durations;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Script;

/// Writes the outlets file of a press.
final class OutletsFile {

  private OutletsFile() {}

  /// @param roots address of each outlet, without a trailing slash
  static String of(Script script, Map<String, String> roots, Pace pace) {
    return head(pace)
        + script.outlets().stream()
            .map(outlet -> outlet(outlet, roots.getOrDefault(outlet.id(), ""), "", ""))
            .collect(Collectors.joining());
  }

  static String head(Pace pace) {
    return head(pace, "");
  }

  /// @param vantages entries; empty: one that looks directly
  static String head(Pace pace, String vantages) {
    return """
    version: 1
    country: KZ
    network: {allow_private_addresses: true}
    schedule:
      discover: %s
      revisit: [%s]
      suspect: [%s]
      probable: {observations: %d, over: %s}
      confirmed: {over: %s, strong: %s}
      restored: {observations: %d, over: %s}
      probe: %s
    politeness: {delay: %s, connections: 1, timeout: %s, max_body: 10MB, robots: respect, \
    budget: {requests: 5000000/d, bytes: 500000MB/d}}
    %soutlets:
    """
        .formatted(
            text(pace.discover()),
            pace.revisit().stream()
                .map(
                    tier ->
                        "{until: %s, every: %s}".formatted(text(tier.until()), text(tier.every())))
                .collect(Collectors.joining(", ")),
            pace.suspect().stream().map(Durations::text).collect(Collectors.joining(", ")),
            pace.probable().observations(),
            text(pace.probable().over()),
            text(pace.confirmed().over()),
            text(pace.confirmed().strong()),
            pace.restored().observations(),
            text(pace.restored().over()),
            text(pace.probe()),
            text(pace.delay()),
            text(pace.timeout()),
            vantages.isEmpty() ? "" : "vantages:\n" + vantages);
  }

  /// A vantage.
  ///
  /// @param proxy empty: it looks directly
  static String vantage(String id, String country, String proxy) {
    return "  - {id: %s, country: %s%s}%n"
        .formatted(id, country, proxy.isEmpty() ? "" : ", proxy: \"" + proxy + "\"");
  }

  /// One outlet's entry.
  ///
  /// @param mirror another address that it is served at; empty: none
  /// @param otherArticles a second pattern of article paths; empty: none
  static String outlet(Outlet outlet, String root, String mirror, String otherArticles) {
    return outlet(outlet, root, mirror, otherArticles, "");
  }

  /// @param site that the outlet belongs to with others; empty: it is one of its own
  static String outlet(
      Outlet outlet, String root, String mirror, String otherArticles, String site) {
    String articles =
        otherArticles.isEmpty()
            ? outlet.pathRegex()
            : "(?:" + outlet.pathRegex() + "|" + otherArticles + ")";
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - id: ").append(outlet.id()).append('\n');
    if (!site.isEmpty()) {
      yaml.append("    site: ").append(site).append('\n');
    }
    yaml.append("    name: {").append(names(outlet)).append("}\n");
    yaml.append("    kind: ").append(outlet.kind()).append('\n');
    yaml.append("    ownership: ").append(outlet.ownership()).append('\n');
    yaml.append("    languages: [").append(String.join(", ", outlet.languages())).append("]\n");
    yaml.append("    home: ").append(root).append("/\n");
    if (outlet.feed() != null) {
      yaml.append("    feeds: [").append(quoted(root + outlet.feed().path())).append("]\n");
    }
    if (outlet.listing() != null) {
      yaml.append("    listings: [{url: ")
          .append(quoted(root + outlet.listing()))
          .append(", articles: ")
          .append(quoted(articles + "$"))
          .append("}]\n");
    }
    if (outlet.sitemap() != null) {
      yaml.append("    sitemaps: [").append(quoted(root + outlet.sitemap())).append("]\n");
    }
    if (!mirror.isEmpty()) {
      yaml.append("    hosts: [").append(quoted(mirror.replace("http://", ""))).append("]\n");
    }
    String anyRoot = mirror.isEmpty() ? root : "(?:" + root + "|" + mirror + ")";
    String include = "^" + anyRoot.replace(".", "\\.") + articles + "$";
    yaml.append("    articles: {include: [").append(quoted(include)).append("], exclude: []}\n");
    return yaml.toString();
  }

  private static String names(Outlet outlet) {
    return new TreeMap<>(outlet.name())
        .entrySet().stream()
            .map(name -> name.getKey() + ": " + quoted(name.getValue()))
            .collect(Collectors.joining(", "));
  }

  /// Single quotes: backslashes of regular expressions stay as they are.
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
