package org.aigaq.streams.stories;

import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.Story;
import org.aigaq.contract.record.Story.Lineage;
import org.jspecify.annotations.Nullable;

/// What is kept of an article while copies of it are looked for.
///
/// @param earlier the wording of its first version; absent while there is one only
/// @param story id of the article that the story began with
/// @param members of the story that began with this article, without itself
/// @param seq of what was told last; 0 before anything was
record Row(
    Fingerprint print,
    @Nullable Sample earlier,
    String story,
    @Nullable String copiedFrom,
    @Nullable Lineage lineage,
    List<String> twins,
    List<String> members,
    long seq) {
  /// So that a row stays small. Whoever joins later has the story id, and is no longer retold.
  private static final int MOST_MEMBERS = 64;

  private static final int MOST_TWINS = 8;

  static Row of(Fingerprint print) {
    return new Row(print, null, print.articleId(), null, null, List.of(), List.of(), 0);
  }

  String id() {
    return print.articleId();
  }

  boolean standsAlone() {
    return story.equals(id()) && members.isEmpty() && twins.isEmpty();
  }

  Row revised(Fingerprint later) {
    Sample first = earlier == null ? print.shingles() : earlier;
    return new Row(print.of(later), first, story, copiedFrom, lineage, twins, members, seq);
  }

  Row in(String other) {
    return new Row(print, earlier, other, copiedFrom, lineage, twins, members, seq);
  }

  Row copying(@Nullable String source, @Nullable Lineage how) {
    return new Row(print, earlier, story, source, how, twins, members, seq);
  }

  Row twinOf(String other) {
    return new Row(
        print, earlier, story, copiedFrom, lineage, with(twins, other, MOST_TWINS), members, seq);
  }

  Row member(String other) {
    return new Row(
        print, earlier, story, copiedFrom, lineage, twins, with(members, other, MOST_MEMBERS), seq);
  }

  Row withoutMembers() {
    return new Row(print, earlier, story, copiedFrom, lineage, twins, List.of(), seq);
  }

  /// As written down.
  Row kept() {
    return new Row(
        print.withoutAnchors(), earlier, story, copiedFrom, lineage, twins, members, seq);
  }

  Row told() {
    return new Row(
        print.withoutAnchors(), earlier, story, copiedFrom, lineage, twins, members, seq + 1);
  }

  Story telling() {
    return new Story(id(), story, copiedFrom, twins, seq, lineage);
  }

  /// Whether there is nothing to tell beyond what `before` told.
  boolean saysTheSame(Row before) {
    return telling().equals(before.telling());
  }

  private List<String> with(List<String> ids, String one, int most) {
    if (ids.contains(one) || ids.size() >= most || one.equals(id())) {
      return ids;
    }
    var more = new ArrayList<>(ids);
    more.add(one);
    return List.copyOf(more);
  }
}
