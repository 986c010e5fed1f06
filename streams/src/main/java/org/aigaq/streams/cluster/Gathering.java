package org.aigaq.streams.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which removals of late make a cluster with the one that has just been told of: a pure function.
final class Gathering {
  private Gathering() {}

  /// The cluster that the removal begins, joins, or is already in and has now changed.
  ///
  /// @param recent removals of late, the one in question left out
  static Optional<Cluster> with(Removed told, List<Removed> recent) {
    if (told.cluster() != null) {
      return Optional.of(named(told.cluster(), told, recent));
    }
    if (!told.stands()) {
      return Optional.empty();
    }
    List<Removed> partners =
        recent.stream()
            .filter(other -> other.stands() && told.link(other) != Removed.Link.NONE)
            .toList();
    if (partners.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> open =
        partners.stream().flatMap(one -> Stream.ofNullable(one.cluster())).findFirst();
    if (open.isPresent()) {
      return Optional.of(named(open.get(), told.in(open.get()), recent, partners));
    }
    var members = new ArrayList<>(partners);
    members.add(told);
    String id = Cluster.idOf(members);
    return Optional.of(Cluster.of(id, members.stream().map(one -> one.in(id)).toList()));
  }

  private static Cluster named(String id, Removed told, List<Removed> recent) {
    return named(id, told, recent, List.of());
  }

  /// Those that are in it, and the partners that stood alone until now.
  private static Cluster named(
      String id, Removed told, List<Removed> recent, List<Removed> partners) {
    var members = new ArrayList<Removed>();
    for (Removed one : recent) {
      boolean joins = one.cluster() == null && partners.contains(one);
      if (id.equals(one.cluster()) || joins) {
        members.add(one.in(id));
      }
    }
    members.add(told);
    return Cluster.of(id, members);
  }
}
