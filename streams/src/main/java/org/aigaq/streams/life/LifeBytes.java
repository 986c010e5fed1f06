package org.aigaq.streams.life;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Outcome;
import org.jspecify.annotations.Nullable;

/// The compact form. Enums go by name: an order changed in a later version must not change history.
final class LifeBytes {
  private static final int VERSION = 1;
  private static final long ABSENT = Long.MIN_VALUE;

  private LifeBytes() {}

  static byte[] write(LifeState s) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(s.status().name());
      time(out, s.lastSeenAt());
      time(out, s.firstBadAt());
      missing(out, s);
      out.writeInt(s.goodAgain());
      time(out, s.firstGoodAgainAt());
      out.writeBoolean(s.editedAgain());
      out.writeInt(s.movedLooks());
      text(out, s.movedTo());
      out.writeInt(s.otherLooks());
      time(out, s.otherSince());
      out.writeInt(s.transitionsInDay());
      time(out, s.dayStart());
      out.writeBoolean(s.flapping());
      time(out, s.confirmedAt());
      out.writeBoolean(s.frozen());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void missing(DataOutputStream out, LifeState s) throws IOException {
    time(out, s.firstMissingAt());
    out.writeInt(s.missingLooks());
    time(out, s.lastMissingAt());
    time(out, s.clearAt());
    Outcome mechanism = s.mechanism();
    text(out, mechanism == null ? null : mechanism.name());
    out.writeDouble(s.strength());
    out.writeBoolean(s.strong());
    text(out, s.incident());
  }

  static LifeState read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new IllegalArgumentException(
            "life state of version " + version + ", this program reads " + VERSION);
      }
      ArticleStatus status = ArticleStatus.valueOf(in.readUTF());
      Draft d = new Draft(Instant.ofEpochMilli(in.readLong()));
      d.status = status;
      d.firstBadAt = time(in);
      missing(in, d);
      d.goodAgain = in.readInt();
      d.firstGoodAgainAt = time(in);
      d.editedAgain = in.readBoolean();
      d.movedLooks = in.readInt();
      d.movedTo = text(in);
      d.otherLooks = in.readInt();
      d.otherSince = time(in);
      d.transitionsInDay = in.readInt();
      d.dayStart = time(in);
      d.flapping = in.readBoolean();
      d.confirmedAt = time(in);
      d.frozen = in.readBoolean();
      return d.build();
    } catch (IOException e) {
      throw new IllegalArgumentException("life state is cut short: " + bytes.length + " bytes", e);
    }
  }

  private static void missing(DataInputStream in, Draft d) throws IOException {
    d.firstMissingAt = time(in);
    d.missingLooks = in.readInt();
    d.lastMissingAt = time(in);
    d.clearAt = time(in);
    String mechanism = text(in);
    d.mechanism = mechanism == null ? null : Outcome.valueOf(mechanism);
    d.strength = in.readDouble();
    d.strong = in.readBoolean();
    d.incident = text(in);
  }

  private static void time(DataOutputStream out, @Nullable Instant at) throws IOException {
    out.writeLong(at == null ? ABSENT : at.toEpochMilli());
  }

  private static @Nullable Instant time(DataInputStream in) throws IOException {
    long millis = in.readLong();
    return millis == ABSENT ? null : Instant.ofEpochMilli(millis);
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
