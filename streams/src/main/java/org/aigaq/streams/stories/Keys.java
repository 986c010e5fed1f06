package org.aigaq.streams.stories;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// Under what an article is found again.
final class Keys {
  private static final Pattern NUMBER = Pattern.compile("\\d{5,12}");
  private static final int NUMBERS = 5;
  private static final int NAMES = 4;

  private Keys() {}

  static long anchor(int anchor) {
    return key(1, 0, anchor);
  }

  static long address(String url) {
    return key(2, 0, url.hashCode() * 31L + url.length());
  }

  /// Found by whoever has this address: another article calls it the same in another language.
  static long alternate(String url) {
    return key(3, 0, url.hashCode() * 31L + url.length());
  }

  /// What the same article in another language of the site has, too: the number in its address, its
  /// picture, numbers and names in the text.
  static Set<Long> traits(Fingerprint print) {
    int site = print.site().hashCode();
    var keys = new LinkedHashSet<Long>();
    number(print.url()).ifPresent(number -> keys.add(key(4, site, number)));
    if (print.image() != null) {
      keys.add(key(5, site, print.image().hashCode()));
    }
    print.numbers().distinct().stream()
        .limit(NUMBERS)
        .forEach(number -> keys.add(key(6, site, number)));
    print.names().stream().limit(NAMES).forEach(name -> keys.add(key(7, site, name)));
    return keys;
  }

  /// The last long number in an address.
  static java.util.OptionalLong number(String url) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    Matcher matcher = NUMBER.matcher(path < 0 ? "" : url.substring(path));
    List<Long> found = matcher.results().map(one -> Long.valueOf(one.group())).toList();
    return found.isEmpty()
        ? java.util.OptionalLong.empty()
        : LongStream.of(found.getLast()).findFirst();
  }

  private static long key(int kind, int site, long what) {
    long high = Shingles.mixed(what * 31 + kind, site);
    return high << 32 | Shingles.mixed(what * 37 + kind, site + 1);
  }
}
