package org.aigaq.ingest.read.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What ROME makes of a feed.
final class RomeFeed {
  record Item(
      @Nullable String title,
      @Nullable String link,
      @Nullable String summary,
      List<String> authors) {
    static final Item NONE = new Item(null, null, null, List.of());
  }

  private RomeFeed() {}

  /// Empty when ROME refuses it, which it does by checked and unchecked exceptions alike.
  static List<Item> read(String xml) {
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      // A Reader, not an InputSource: only then does ROME mend bare ampersands and HTML entities.
      return input.build(new StringReader(xml)).getEntries().stream().map(RomeFeed::item).toList();
    } catch (FeedException | RuntimeException e) {
      return List.of();
    }
  }

  private static Item item(SyndEntry entry) {
    List<String> authors =
        entry.getAuthors().isEmpty() && entry.getAuthor() != null
            ? List.of(entry.getAuthor())
            : entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .filter(Objects::nonNull)
                .toList();
    return new Item(entry.getTitle(), entry.getLink(), summary(entry), authors);
  }

  private static @Nullable String summary(SyndEntry entry) {
    SyndContent description = entry.getDescription();
    if (description != null && description.getValue() != null) {
      return description.getValue();
    }
    return entry.getContents().isEmpty() ? null : entry.getContents().getFirst().getValue();
  }
}
