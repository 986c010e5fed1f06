package org.aigaq.ingest.read.page;

/// Charikar's similarity hash over word 3-shingles: pages that share most of their text differ in
/// few bits.
final class Simhash {
  private Simhash() {}

  /// 0 for a text without words.
  static long of(String text) {
    int[] ones = new int[64];
    int shingles = 0;
    long[] last = new long[3];
    int words = 0;
    long word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = (word == 0 ? 0xcbf29ce484222325L : word) ^ Character.toLowerCase(c);
        word *= 0x100000001b3L;
      } else if (word != 0) {
        last[words++ % 3] = word;
        if (words >= 3) {
          shingles++;
          vote(ones, mix(last[(words - 3) % 3] + 31 * last[(words - 2) % 3] + 961 * word));
        }
        word = 0;
      }
    }
    if (words > 0 && words < 3) {
      shingles++;
      vote(ones, mix(last[0] + 31 * last[1]));
    }
    return bits(ones, shingles);
  }

  private static void vote(int[] ones, long hash) {
    for (int bit = 0; bit < 64; bit++) {
      ones[bit] += (int) (hash >>> bit) & 1;
    }
  }

  /// A bit is set where more than half of the shingles have it.
  private static long bits(int[] ones, int shingles) {
    long hash = 0;
    for (int bit = 0; bit < 64; bit++) {
      if (2 * ones[bit] > shingles) {
        hash |= 1L << bit;
      }
    }
    return hash;
  }

  /// The finaliser of MurmurHash3.
  private static long mix(long h) {
    long x = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    x = (x ^ x >>> 33) * 0xc4ceb9fe1a85ec53L;
    return x ^ x >>> 33;
  }
}
