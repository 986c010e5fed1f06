package org.aigaq.streams.trends;

import java.util.List;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.OutletRef;
import org.jspecify.annotations.Nullable;

/// One article, as far as trends need it.
///
/// @param at milliseconds: when it counts
/// @param story copies share it; an article without one is its own
/// @param words of title and lead, in their order
/// @param seq of the article's document: the highest holds
record Mention(
    String id,
    long at,
    String story,
    OutletRef outlet,
    @Nullable String language,
    String title,
    String url,
    List<String> topics,
    List<Word> words,
    @Nullable ArchiveLocator archive,
    long seq) {

  /// @param form as it stands in the text
  /// @param stems that its endings allow
  record Word(String form, List<String> stems) {}

  Group group() {
    return Group.of(outlet.ownership());
  }
}
