package org.aigaq.streams.watch.plan;

import org.aigaq.contract.id.Ids;
import org.aigaq.streams.judge.Faces;

/// An address beside a real one that surely never existed.
public final class NeverExisting {
  private static final int LETTERS = 25;
  private static final int LONGEST_SUFFIX = 6;

  private NeverExisting() {}

  /// The same directory and ending as the sample, and a name of 25 letters that the seed decides.
  public static String beside(String sample, String seed) {
    String directory = Faces.directoryOf(sample);
    String hash = Ids.sha256(seed + directory);
    var name = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      int value = Integer.parseInt(hash.substring(2 * i, 2 * i + 2), 16);
      name.append((char) ('a' + value % 26));
    }
    return directory + name + suffix(sample);
  }

  private static String suffix(String sample) {
    String path = sample.replaceFirst("[?#].*$", "");
    if (path.endsWith("/") && path.chars().filter(c -> c == '/').count() > 3) {
      return "/";
    }
    int dot = path.lastIndexOf('.');
    int slash = path.lastIndexOf('/');
    boolean ending = dot > slash && path.length() - dot <= LONGEST_SUFFIX;
    return ending ? path.substring(dot) : "";
  }
}
