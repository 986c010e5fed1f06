package org.aigaq.ingest.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.jspecify.annotations.Nullable;

/// Times the stages of a fetch.
final class StageLog {
  /// The work of one stage.
  @FunctionalInterface
  interface Work<T> {
    T run(Note note) throws StageFailure;
  }

  /// What a stage wants remembered besides its time.
  static final class Note {
    private @Nullable String detail;
    private List<String> chain = List.of();

    void detail(String text) {
      this.detail = text;
    }

    void chain(List<String> issuers) {
      this.chain = List.copyOf(issuers);
    }
  }

  private final Ticker ticker;
  private final List<Stage> stages = new ArrayList<>();
  private int hop;
  private String prefix = "";

  StageLog(Ticker ticker) {
    this.ticker = ticker;
  }

  void hop(int number) {
    this.hop = number;
  }

  /// Stages from here on are those of a second try.
  StageLog again() {
    prefix = "second try: ";
    return this;
  }

  void include(List<Stage> others) {
    stages.addAll(others);
  }

  <T> T stage(StageName name, Work<T> work) throws StageFailure {
    long start = ticker.nanos();
    var note = new Note();
    try {
      T result = work.run(note);
      stages.add(new Stage(name, hop, true, since(start), detailed(note.detail), note.chain));
      return result;
    } catch (StageFailure e) {
      String detail = note.detail == null ? e.detail() : note.detail + ": " + e.detail();
      stages.add(new Stage(name, hop, false, since(start), detailed(detail), note.chain));
      throw e;
    }
  }

  private @Nullable String detailed(@Nullable String detail) {
    return prefix.isEmpty() ? detail : prefix + (detail == null ? "" : detail);
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }

  private Duration since(long start) {
    return Duration.ofNanos(ticker.nanos() - start);
  }
}
