package org.aigaq.streams.trends;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is counted for itself: all articles, those of a group of outlets, or of a language.
record Slice(@Nullable Group group, @Nullable String language) {
  static final Slice ALL = new Slice(null, null);
  static final Slice STATE = new Slice(Group.STATE, null);
  static final Slice INDEPENDENT = new Slice(Group.INDEPENDENT, null);

  /// @param languages BCP-47 codes; only their first parts count
  static List<Slice> of(Collection<String> languages) {
    List<Slice> slices = new ArrayList<>(List.of(ALL, STATE, INDEPENDENT));
    languages.stream()
        .map(Slice::primary)
        .distinct()
        .sorted()
        .forEach(language -> slices.add(new Slice(null, language)));
    return List.copyOf(slices);
  }

  List<Mention> among(List<Mention> mentions) {
    return mentions.stream().filter(this::has).toList();
  }

  private boolean has(Mention mention) {
    String own = mention.language();
    return (group == null || mention.group() == group)
        && (language == null || own != null && language.equals(primary(own)));
  }

  /// The series of a topic in this slice.
  String series(String topic) {
    String name = language != null ? language : ownership();
    return name == null ? topic : topic + "@" + name;
  }

  /// Absent when all outlets count.
  @Nullable String ownership() {
    return group == null ? null : group.name().toLowerCase(Locale.ROOT);
  }

  private static String primary(String language) {
    return language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }
}
