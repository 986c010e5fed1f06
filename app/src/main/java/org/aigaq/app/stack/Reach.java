package org.aigaq.app.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether another user can come to a file: each folder above it must let them through.
final class Reach {
  private Reach() {}

  /// A file or folder with its mode (the lowest nine bits count) and owners.
  record Step(Path path, int mode, int uid, int gid) {
    boolean opensTo(int user) {
      int bits = uid == user ? mode >> 6 : gid == user ? mode >> 3 : mode;
      return (bits & 1) != 0;
    }
  }

  /// The folders above a file, from the root down, and the file itself if it is a folder or a
  /// program.
  static List<Step> steps(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (Path at = file.toRealPath(); at != null; at = at.getParent()) {
      steps.addFirst(new Step(at, number(at, "mode"), number(at, "uid"), number(at, "gid")));
    }
    return steps;
  }

  private static int number(Path path, String attribute) throws IOException {
    return (int) Files.getAttribute(path, "unix:" + attribute);
  }

  /// The first step that keeps the user out.
  static Optional<Step> barrier(List<Step> steps, int user) {
    return steps.stream().filter(s -> !s.opensTo(user)).findFirst();
  }

  /// @param what what the path is, as a person calls it
  /// @throws StackException when the user is kept out
  static void demand(String what, Path file, ServerUser user, String remedy) {
    if (!(user instanceof ServerUser.Other(Path _, int uid))) {
      return;
    }
    try {
      Optional<Step> barrier = barrier(steps(file), uid);
      if (barrier.isPresent()) {
        throw new StackException(message(what, file, barrier.get(), uid, remedy));
      }
    } catch (IOException e) {
      throw new StackException(
          "%s %s can't be examined: %s".formatted(what, file, Failure.reason(e)), e);
    }
  }

  static String message(String what, Path file, Step barrier, int uid, String remedy) {
    return "You are root, so Elasticsearch runs as user id %d, who can't reach %s %s: %s has mode %03o. %s, or start Aigaq as an ordinary user."
        .formatted(uid, what, file, barrier.path(), barrier.mode() & 0777, remedy);
  }
}
