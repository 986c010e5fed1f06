package org.aigaq.app.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.aigaq.app.stack.Progress;
import org.aigaq.contract.config.ConfigException;
import org.aigaq.contract.config.KeywordTopic;

/// Reads the keywords file again when it changes, so that rules take effect without a restart. A
/// file with an error changes nothing: what is wrong is said, and the rules in force stay.
public final class KeywordsReload {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final Path file;
  private final ToIntFunction<List<KeywordTopic>> publish;
  private final Progress progress;
  private Optional<Stamp> seen;

  /// What changes with every way of saving a file.
  private record Stamp(long modified, long size, String key) {
    static Optional<Stamp> of(Path file) {
      try {
        var is = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(
            new Stamp(is.lastModifiedTime().toMillis(), is.size(), String.valueOf(is.fileKey())));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }

  /// @param file as it was read already
  /// @param publish puts topics in force and tells how many of them changed
  KeywordsReload(Path file, ToIntFunction<List<KeywordTopic>> publish, Progress progress) {
    this.file = file;
    this.publish = publish;
    this.progress = progress;
    this.seen = Stamp.of(file);
  }

  /// At work until it is closed.
  public static Room watching(Path file, Rooms rooms, Progress progress) {
    var reload = new KeywordsReload(file, rooms::publishKeywords, progress);
    var stop = new CountDownLatch(1);
    return Room.ofLoop(
        "keywords",
        () -> {
          while (!stop.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            reload.look();
          }
        },
        stop::countDown);
  }

  /// Puts the file's topics in force if it has changed since the last look. A file that is away for
  /// a moment is being saved.
  void look() {
    Optional<Stamp> now = Stamp.of(file);
    if (now.isEmpty() || now.equals(seen)) {
      return;
    }
    seen = now;
    try {
      int changed = publish.applyAsInt(Configuration.keywords(file));
      progress.report(file + " was read again: " + changed + " topics changed.");
    } catch (ConfigException e) {
      progress.report(file + " has errors, the rules in force stay:");
      String.valueOf(e.getMessage()).lines().forEach(progress::report);
    } catch (RuntimeException e) {
      seen = Optional.empty();
      progress.report(file + " could not be put in force (" + e.getMessage() + "); trying again.");
    }
  }
}
