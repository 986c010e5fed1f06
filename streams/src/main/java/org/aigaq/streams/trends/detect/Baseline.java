package org.aigaq.streams.trends.detect;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// What is usual in a series: its share of all articles by three memories, its weekly profile, and
/// how much its counts scatter. Immutable, below 600 bytes.
///
/// The share is gamma-distributed with discounted counts (West and Harrison's discount model), so
/// that little knowledge means much uncertainty. The memories are weighed by how well they
/// foretold. Counts are capped before they are learned, so that a burst does not become usual.
public final class Baseline {
  /// Longest look back, in windows.
  public static final int REACH = 12;

  static final int[] SPANS = {1, 2, 3, 6, 12};
  static final int MEMORIES = 3;

  /// Nothing is known: a share of one in four hundred, give or take a factor of ten.
  static final double PRIOR_COUNT = 0.3;

  static final double PRIOR_VOLUME = 120;

  private static final byte VERSION = 1;
  private static final double[] HALF_LIVES = {18, 72, 336};
  private static final double FORGETTING = 0.998;

  /// A rare subject tells too little to choose by: then the longest memory is the best.
  private static final double PATIENCE = 2;

  /// Windows in which a series is only got to know: nothing is capped, no error counts.
  private static final int SETTLING = 24;

  private static final double CAP = 3;

  /// What comes every week at its hour is above the cap at first, and must be learned.
  private static final double PROFILE_CAP = 3;

  private static final double SCATTER = 0.15;
  private static final double SCATTER_WEIGHT = 30;
  private static final double SCATTER_HALF_LIFE = 504;
  private static final double CAPPED_SQUARE = 12;
  private static final double LEAST_SCATTER = 0.01;

  /// Half of what is known of a part of the week is forgotten in five weeks.
  private static final double PROFILE_HALF_LIFE = 5;

  /// Articles that a part of the week must have seen before it speaks as loudly as the prior.
  private static final double PROFILE_PRIOR = 1.5;

  private long learned;
  private double pastCount;
  private double pastVolume;
  private final double[] counts = new double[MEMORIES];
  private final double[] volumes = new double[MEMORIES];
  private final double[] weights = new double[MEMORIES];
  private final double[] squares = new double[SPANS.length];
  private final double[] scales = new double[SPANS.length];
  private final float[] lastCounts = new float[REACH];
  private final float[] lastExpected = new float[REACH];
  private final float[] seen = new float[Clockwork.PARTS];
  private final float[] foreseen = new float[Clockwork.PARTS];

  private Baseline() {}

  /// Knows nothing.
  public static Baseline empty() {
    return new Baseline();
  }

  /// Windows learned so far.
  public long learned() {
    return learned;
  }

  /// Articles of the series in a window of that volume.
  public double expected(long index, double volume, Clockwork clockwork) {
    return volume * share() * factor(index, clockwork);
  }

  /// Of all articles, without the weekly profile.
  public double share() {
    double[] weight = memoryWeights();
    double share = 0;
    for (int m = 0; m < MEMORIES; m++) {
      share += weight[m] * count(m) / volume(m);
    }
    return share;
  }

  /// Of all articles of the last weeks, as they were counted: 0 when nothing was.
  public double past() {
    return pastVolume == 0 ? 0 : pastCount / pastVolume;
  }

  double count(int memory) {
    return counts[memory] + PRIOR_COUNT;
  }

  double volume(int memory) {
    return volumes[memory] + PRIOR_VOLUME;
  }

  /// What is left of a memory after so many windows.
  static double kept(int memory, int windows) {
    return Math.pow(0.5, windows / HALF_LIVES[memory]);
  }

  double factor(long index, Clockwork clockwork) {
    int part = clockwork.part(index);
    return (seen[part] + PROFILE_PRIOR) / (foreseen[part] + PROFILE_PRIOR);
  }

  /// How much sums over the span scatter beyond chance, relative to their mean.
  double dispersion(int span) {
    double estimate = (squares[span] + SCATTER_WEIGHT * SCATTER) / (scales[span] + SCATTER_WEIGHT);
    return Math.max(LEAST_SCATTER, estimate);
  }

  double[] memoryWeights() {
    double[] all = new double[MEMORIES];
    double most = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < MEMORIES; m++) {
      all[m] = weights[m] + m * PATIENCE;
      most = Math.max(most, all[m]);
    }
    double sum = 0;
    for (int m = 0; m < MEMORIES; m++) {
      all[m] = Math.exp(all[m] - most);
      sum += all[m];
    }
    for (int m = 0; m < MEMORIES; m++) {
      all[m] /= sum;
    }
    return all;
  }

  /// The baseline that has seen one more window. A window without any article says nothing: nobody
  /// looked, or nobody published.
  public Baseline learn(Window window, Clockwork clockwork) {
    if (window.volume() <= 0) {
      return this;
    }
    Baseline next = copy();
    next.take(window, clockwork);
    return next;
  }

  private void take(Window window, Clockwork clockwork) {
    double factor = factor(window.index(), clockwork);
    double exposure = window.volume() * factor;
    double[] weight = memoryWeights();
    double expected = 0;
    for (int m = 0; m < MEMORIES; m++) {
      expected += weight[m] * exposure * count(m) / volume(m);
    }
    boolean settled = learned >= SETTLING;
    double cap = settled ? cap(expected, dispersion(0)) : Double.MAX_VALUE;
    double counted = Math.min(window.count(), cap);
    if (settled) {
      weigh(counted, exposure);
    }
    for (int m = 0; m < MEMORIES; m++) {
      counts[m] = kept(m, 1) * counts[m] + counted;
      volumes[m] = kept(m, 1) * volumes[m] + exposure;
    }
    double keep = kept(MEMORIES - 1, 1);
    pastCount = keep * pastCount + counted;
    pastVolume = keep * pastVolume + window.volume();
    int part = clockwork.part(window.index());
    double forget = Math.pow(0.5, 1 / (PROFILE_HALF_LIFE * clockwork.perPart()));
    double noted = Math.min(window.count(), PROFILE_CAP * cap);
    seen[part] = (float) (forget * seen[part] + noted);
    foreseen[part] = (float) (forget * foreseen[part] + expected / factor);
    if (settled) {
      scatter(counted, expected);
    }
    learned++;
  }

  private static double cap(double expected, double dispersion) {
    return expected + CAP * new NegativeBinomial(expected, dispersion).deviation() + 1;
  }

  private void weigh(double counted, double exposure) {
    for (int m = 0; m < MEMORIES; m++) {
      double mean = exposure * count(m) / volume(m);
      var foretold = new NegativeBinomial(mean, dispersion(0) + 1 / count(m));
      weights[m] = FORGETTING * weights[m] + foretold.logProbability((int) Math.floor(counted));
    }
  }

  private void scatter(double counted, double expected) {
    int at = (int) (learned % REACH);
    lastCounts[at] = (float) counted;
    lastExpected[at] = (float) expected;
    double keep = Math.pow(0.5, 1 / SCATTER_HALF_LIFE);
    double sum = 0;
    double mean = 0;
    int span = 0;
    for (int back = 0; back < REACH && back <= learned; back++) {
      int slot = Math.floorMod(at - back, REACH);
      sum += lastCounts[slot];
      mean += lastExpected[slot];
      if (SPANS[span] == back + 1) {
        double chance = mean + dispersion(span) * mean * mean;
        double square = Math.min((sum - mean) * (sum - mean), CAPPED_SQUARE * chance);
        squares[span] = keep * squares[span] + square - mean;
        scales[span] = keep * scales[span] + mean * mean;
        span++;
      }
    }
  }

  private Baseline copy() {
    var copy = new Baseline();
    copy.learned = learned;
    copy.pastCount = pastCount;
    copy.pastVolume = pastVolume;
    System.arraycopy(counts, 0, copy.counts, 0, MEMORIES);
    System.arraycopy(volumes, 0, copy.volumes, 0, MEMORIES);
    System.arraycopy(weights, 0, copy.weights, 0, MEMORIES);
    System.arraycopy(squares, 0, copy.squares, 0, SPANS.length);
    System.arraycopy(scales, 0, copy.scales, 0, SPANS.length);
    System.arraycopy(lastCounts, 0, copy.lastCounts, 0, REACH);
    System.arraycopy(lastExpected, 0, copy.lastExpected, 0, REACH);
    System.arraycopy(seen, 0, copy.seen, 0, Clockwork.PARTS);
    System.arraycopy(foreseen, 0, copy.foreseen, 0, Clockwork.PARTS);
    return copy;
  }

  /// A version byte, then numbers of four bytes and, where precision does not matter, of two.
  public byte[] toBytes() {
    int size =
        1
            + Long.BYTES
            + Float.BYTES * (2 + 3 * MEMORIES + 2 * SPANS.length)
            + Short.BYTES * 2 * (REACH + Clockwork.PARTS);
    ByteBuffer to = ByteBuffer.allocate(size).put(VERSION).putLong(learned);
    to.putFloat((float) pastCount).putFloat((float) pastVolume);
    for (double[] numbers : new double[][] {counts, volumes, weights, squares, scales}) {
      Arrays.stream(numbers).forEach(number -> to.putFloat((float) number));
    }
    for (float[] numbers : new float[][] {lastCounts, lastExpected, seen, foreseen}) {
      for (float number : numbers) {
        to.putShort(Float.floatToFloat16(Math.min(number, MOST)));
      }
    }
    return to.array();
  }

  private static final float MOST = 65_000;

  /// @throws IllegalArgumentException for bytes that `toBytes` of this build did not write
  public static Baseline fromBytes(byte[] bytes) {
    Baseline read = new Baseline();
    if (bytes.length != read.toBytes().length || bytes[0] != VERSION) {
      throw new IllegalArgumentException("these " + bytes.length + " bytes are no baseline");
    }
    ByteBuffer from = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
    read.learned = from.getLong();
    read.pastCount = from.getFloat();
    read.pastVolume = from.getFloat();
    double[][] numbers = {read.counts, read.volumes, read.weights, read.squares, read.scales};
    for (double[] into : numbers) {
      Arrays.setAll(into, i -> from.getFloat());
    }
    for (float[] into :
        new float[][] {read.lastCounts, read.lastExpected, read.seen, read.foreseen}) {
      for (int i = 0; i < into.length; i++) {
        into[i] = Float.float16ToFloat(from.getShort());
      }
    }
    return read;
  }
}
