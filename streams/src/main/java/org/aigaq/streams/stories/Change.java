package org.aigaq.streams.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.aigaq.contract.record.Story;

/// The rows that one article changes; written and told together.
final class Change {
  private final Shelf shelf;
  private final Map<String, Row> before = new LinkedHashMap<>();
  private final Map<String, Row> now = new LinkedHashMap<>();

  Change(Shelf shelf) {
    this.shelf = shelf;
  }

  Optional<Row> row(String articleId) {
    Row known = now.get(articleId);
    return known != null ? Optional.of(known) : shelf.row(articleId);
  }

  void put(Row row) {
    if (!now.containsKey(row.id())) {
      shelf.row(row.id()).ifPresent(old -> before.put(row.id(), old));
    }
    now.put(row.id(), row);
  }

  void change(String articleId, UnaryOperator<Row> how) {
    row(articleId).ifPresent(row -> put(how.apply(row)));
  }

  /// Everybody in the story, as far as still kept.
  List<Row> membersOf(String story) {
    var members = new ArrayList<Row>();
    row(story)
        .ifPresent(
            first -> {
              members.add(first);
              first.members().forEach(id -> row(id).ifPresent(members::add));
            });
    return members;
  }

  void join(String articleId, String story) {
    change(articleId, row -> row.in(story));
    change(story, first -> first.member(articleId));
  }

  /// Everybody of one story goes over to another.
  void merge(String story, String into) {
    for (Row member : membersOf(story)) {
      put(member.in(into).withoutMembers());
      change(into, first -> first.member(member.id()));
    }
  }

  /// Writes what changed; what there is to tell.
  List<Story> tell() {
    var told = new ArrayList<Story>();
    now.forEach(
        (id, row) -> {
          Row old = before.get(id);
          boolean news = old == null || !row.saysTheSame(old);
          Row next = news ? row.told() : row.kept();
          shelf.put(next);
          if (news) {
            told.add(next.telling());
          }
        });
    return told;
  }
}
