package org.aigaq.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HubTest {
  private final Hub hub = new Hub();

  @Test
  void everyOpenPageGetsEveryEvent() throws InterruptedException {
    var first = hub.open("").orElseThrow().subscription();
    var second = hub.open("").orElseThrow().subscription();

    hub.publish(event(1));

    assertThat(first.next(0)).contains(event(1));
    assertThat(second.next(0)).contains(event(1));
  }

  @Test
  void aPageThatComesBackGetsWhatItMissed() {
    for (int i = 1; i <= 3; i++) {
      hub.publish(event(i));
    }

    Hub.Opening opening = hub.open("0.1").orElseThrow();

    assertThat(opening.missed()).containsExactly(event(2), event(3));
    assertThat(opening.gap()).isFalse();
  }

  @Test
  void aPageThatWasAwayForTooLongIsTold() {
    for (int i = 0; i <= Hub.REMEMBERED; i++) {
      hub.publish(event(i));
    }

    assertThat(hub.open("0.0").orElseThrow().gap()).isTrue();
    assertThat(hub.open("0.1").orElseThrow().gap()).isFalse();
  }

  @Test
  void aPageThatDoesNotKeepUpIsCutOffAndDelaysNobody() {
    var slow = hub.open("").orElseThrow().subscription();

    for (int i = 0; i <= Hub.QUEUE; i++) {
      hub.publish(event(i));
    }

    assertThat(slow.isOpen()).isFalse();
  }

  @Test
  void openPagesAreCapped() {
    for (int i = 0; i < Hub.MAX_PAGES; i++) {
      assertThat(hub.open("")).isPresent();
    }
    assertThat(hub.open("")).isEmpty();
  }

  @Test
  void aClosedPageMakesRoom() {
    for (int i = 0; i < Hub.MAX_PAGES - 1; i++) {
      assertThat(hub.open("")).isPresent();
    }
    hub.open("").orElseThrow().subscription().close();

    assertThat(hub.open("")).isPresent();
  }

  private static Event event(int number) {
    return new Event("0." + number, "{}");
  }
}
