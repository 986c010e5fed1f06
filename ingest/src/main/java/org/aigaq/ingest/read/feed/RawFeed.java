package org.aigaq.ingest.read.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A feed's elements as they stand.
///
/// @param base what its relative links resolve against
record RawFeed(@Nullable String title, String base, @Nullable Duration ttl, List<Element> items) {
  private static final int MAX_ITEMS = 5_000;

  static RawFeed of(Element root, String url) {
    Element channel = channel(root);
    String title = Node.text(channel, "title");
    if (title == null) {
      title = first(channel, "title");
    }
    return new RawFeed(
        title == null ? null : Texts.orNull(Texts.plain(title)),
        base(channel, url),
        ttl(channel),
        items(root));
  }

  private static Element channel(Element root) {
    List<Element> channels = Node.children(root, "channel");
    return channels.isEmpty() ? root : channels.getFirst();
  }

  private static @Nullable String first(Element parent, String local) {
    return Node.children(parent, local).stream()
        .map(e -> e.wholeText().strip())
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /// Items that are not inside another item, wherever broken mark-up has left them.
  private static List<Element> items(Element root) {
    List<Element> items = new ArrayList<>();
    root.stream().filter(RawFeed::isItem).limit(MAX_ITEMS).forEach(items::add);
    return items;
  }

  private static boolean isItem(Element element) {
    String name = Node.local(element);
    return name.equals("item") || name.equals("entry");
  }

  private static String base(Element channel, String url) {
    List<String> bases = Node.bases(channel);
    String base = url;
    for (String outer : bases.reversed()) {
      base = Urls.resolve(base, outer).orElse(base);
    }
    if (!bases.isEmpty()) {
      return base;
    }
    for (Element link : Node.children(channel, "link")) {
      String to = link.hasAttr("href") ? link.attr("href") : link.wholeText();
      String rel = link.attr("rel").toLowerCase(Locale.ROOT);
      if ((rel.isEmpty() || rel.equals("alternate")) && !to.isBlank()) {
        return Urls.resolve(url, to).orElse(url);
      }
    }
    return url;
  }

  private static @Nullable Duration ttl(Element channel) {
    Integer minutes = number(first(channel, "ttl"));
    if (minutes != null && minutes > 0) {
      return Duration.ofMinutes(minutes);
    }
    String period = first(channel, "updateperiod");
    if (period == null) {
      return null;
    }
    Integer times = number(first(channel, "updatefrequency"));
    Duration span =
        switch (period.toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> null;
        };
    return span == null ? null : span.dividedBy(times == null || times < 1 ? 1 : times);
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text != null && text.matches("\\d{1,7}") ? Integer.valueOf(text) : null;
  }
}
