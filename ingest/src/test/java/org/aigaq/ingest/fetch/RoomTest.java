package org.aigaq.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final long LIMIT = 10_000_000;

  @Test
  void largeBodiesTakePlacesThatComeFreeAgain() throws Exception {
    var room = new Room(4 * LIMIT);
    try (Room.Claim first = room.claim();
        Room.Claim second = room.claim();
        Room.Claim small = room.claim()) {
      first.grow(300_000, LIMIT, Duration.ZERO);
      first.grow(900_000, LIMIT, Duration.ZERO);
      small.grow(200_000, LIMIT, Duration.ZERO);
      assertThatThrownBy(() -> second.grow(300_000, LIMIT, Duration.ofMillis(5)))
          .isInstanceOf(Room.Full.class);
      first.close();
      assertThatCode(() -> second.grow(300_000, LIMIT, Duration.ZERO)).doesNotThrowAnyException();
    }
  }

  @Test
  void aBodyLargerThanTheRoomHasItAlone() throws Exception {
    try (Room.Claim claim = new Room(LIMIT).claim()) {
      claim.grow(300_000, LIMIT, Duration.ZERO);
    }
  }
}
