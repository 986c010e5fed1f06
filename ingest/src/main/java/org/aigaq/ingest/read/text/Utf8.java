package org.aigaq.ingest.read.text;

/// How much of some bytes is UTF-8.
///
/// @param ascii only bytes below 0x80
/// @param sequences well-formed sequences of two bytes and more
/// @param bad bytes that belong to no well-formed sequence; one cut off at the end is not counted
record Utf8(boolean ascii, int sequences, int bad) {

  boolean valid() {
    return bad == 0;
  }

  /// An 8-bit text makes a well-formed sequence only by accident.
  boolean nearly() {
    return sequences > 0 && bad * 10L <= sequences + 9L;
  }

  static Utf8 of(byte[] bytes) {
    int sequences = 0;
    int bad = 0;
    boolean ascii = true;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      ascii = false;
      int length = lengthAt(bytes, i);
      if (length > 0) {
        sequences++;
        i += length;
      } else if (length < 0) {
        break;
      } else {
        bad++;
        i++;
      }
    }
    return new Utf8(ascii, sequences, bad);
  }

  /// The length of the sequence that starts here, 0 if none does, -1 if the bytes end inside it.
  private static int lengthAt(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    int length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 0;
    if (lead >= 0xf0 && lead < 0xf5) {
      length = 4;
    }
    for (int k = 1; k < length; k++) {
      if (at + k >= bytes.length) {
        return -1;
      }
      if ((bytes[at + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length >= 3 && overlongOrSurrogate(lead, bytes[at + 1] & 0xff) ? 0 : length;
  }

  private static boolean overlongOrSurrogate(int lead, int second) {
    return (lead == 0xe0 && second < 0xa0)
        || (lead == 0xed && second > 0x9f)
        || (lead == 0xf0 && second < 0x90)
        || (lead == 0xf4 && second > 0x8f);
  }
}
