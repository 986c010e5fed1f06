package org.aigaq.app.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who Elasticsearch runs as. It refuses to be root; when we are, it becomes a user of its own, to
/// whom its part of the data folder is given.
sealed interface ServerUser {
  /// The command that runs `command` as this user.
  List<String> command(List<String> command);

  /// Gives a folder and all in it to this user.
  void give(Path folder) throws IOException;

  /// Ourselves.
  record Same() implements ServerUser {
    @Override
    public List<String> command(List<String> command) {
      return command;
    }

    @Override
    public void give(Path folder) {}
  }

  /// A user without a name and without rights, entered with `setpriv`.
  record Other(Path setpriv, int uid) implements ServerUser {
    @Override
    public List<String> command(List<String> command) {
      List<String> all =
          new ArrayList<>(
              List.of(
                  setpriv.toString(),
                  "--reuid=" + uid,
                  "--regid=" + uid,
                  "--clear-groups",
                  "--no-new-privs"));
      all.addAll(command);
      return all;
    }

    @Override
    public void give(Path folder) throws IOException {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) all::iterator) {
          giveOne(path);
        }
      }
    }

    void giveOne(Path path) throws IOException {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /// An id that distributions give to nobody: above their users and below 65534.
  int UNUSED_UID = 64_913;

  /// @param owner the user id that the data folder belongs to, 0 when it is not there yet
  /// @throws StackException when we are root and can't become anyone else
  static ServerUser choose(boolean root, int owner, Optional<Path> setpriv) {
    if (!root) {
      return new Same();
    }
    return setpriv
        .<ServerUser>map(program -> new Other(program, owner == 0 ? UNUSED_UID : owner))
        .orElseThrow(
            () ->
                new StackException(
                    "Elasticsearch refuses to run as root, and setpriv, which would run it as another user, is not on the PATH. Start Aigaq as an ordinary user, or install util-linux."));
  }

  static boolean weAreRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // No /proc: macOS, where root bears this name.
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
