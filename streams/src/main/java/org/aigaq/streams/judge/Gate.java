package org.aigaq.streams.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aigaq.contract.record.ObservationInput.Controls;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.jspecify.annotations.Nullable;

/// Tells a failing host from a failing article by its siblings, home page and feed.
public final class Gate {
  /// So many siblings that fail as the article does make it the host's failure.
  static final int ALIKE = 2;

  /// So many living siblings are enough, when as many were asked.
  static final int ENOUGH = 3;

  private Gate() {}

  /// @param suspect what the article itself showed
  /// @param looks the controls judged so far, one per address, the latest
  public static GateDecision decide(Outcome suspect, List<ControlLook> looks) {
    return decide(suspect, null, looks);
  }

  /// @param suspect what the article itself showed
  /// @param born when the article was published, or first seen; absent when not known
  /// @param looks the controls judged so far, one per address, the latest
  public static GateDecision decide(
      Outcome suspect, @Nullable Instant born, List<ControlLook> looks) {
    Tally tally = Tally.of(suspect, looks);
    Controls controls = tally.controls(false);
    if (tally.divided(suspect) && tally.passed > tally.failed && Picked.out(suspect, born, looks)) {
      return new GateDecision.Clear(tally.controls(true));
    }
    if (tally.alike >= ALIKE || (tally.alike > 0 && tally.passed == 0 && tally.home != null)) {
      return hostEvent(tally, looks, suspect);
    }
    if (tally.home == null) {
      return new GateDecision.Undecided(
          EnumSet.of(Target.HOME), "the home page was not asked yet", controls);
    }
    if (!tally.home && tally.passed == 0) {
      return hostEvent(tally, looks, homeOutcome(looks));
    }
    return tally.enough()
        ? new GateDecision.Clear(tally.controls(true))
        : new GateDecision.Undecided(missing(tally), tally.inWords(), controls);
  }

  /// Some siblings are missing as the article is and some live, on a host that answers: whether it
  /// lost them or somebody chose them, a few more siblings of all ages tell.
  public static boolean divided(Outcome suspect, List<ControlLook> looks) {
    return Tally.of(suspect, looks).divided(suspect);
  }

  /// A host that failed is itself again: its home page and siblings are read, and none fails as it
  /// did. Single ones may have gone meanwhile.
  public static boolean recovered(Outcome like, List<ControlLook> looks) {
    Tally tally = Tally.of(like, looks);
    return Boolean.TRUE.equals(tally.home)
        && tally.alike == 0
        && tally.passed >= Math.min(ALIKE, tally.asked)
        && tally.passed > tally.failed;
  }

  private static Set<Target> missing(Tally tally) {
    return tally.home == null || !tally.home
        ? EnumSet.of(Target.HOME, Target.ARTICLE)
        : EnumSet.of(Target.ARTICLE);
  }

  private static Outcome homeOutcome(List<ControlLook> looks) {
    return looks.stream()
        .filter(look -> look.target() == Target.HOME)
        .map(ControlLook::outcome)
        .findFirst()
        .orElse(Outcome.UNKNOWN);
  }

  private static GateDecision hostEvent(Tally tally, List<ControlLook> looks, Outcome like) {
    List<String> failed = new ArrayList<>();
    for (ControlLook look : looks) {
      String id = look.articleId();
      if (look.target() == Target.ARTICLE && id != null && FailureClass.of(look.outcome()).bad()) {
        failed.add(id);
      }
    }
    return new GateDecision.HostEvent(
        kind(tally, like), failed, tally.inWords(), tally.controls(true));
  }

  private static GateDecision.Kind kind(Tally tally, Outcome like) {
    return switch (FailureClass.of(like)) {
      case CHALLENGED -> GateDecision.Kind.CHALLENGED;
      case REPLACED -> GateDecision.Kind.MASS_DISAPPEARANCE;
      case MISSING, WALLED ->
          tally.passed > 0 || Boolean.TRUE.equals(tally.home)
              ? GateDecision.Kind.MASS_DISAPPEARANCE
              : GateDecision.Kind.DOWN;
      default -> GateDecision.Kind.DOWN;
    };
  }

  private record Tally(
      int asked,
      int passed,
      int failed,
      int alike,
      @Nullable Boolean home,
      @Nullable Boolean feed,
      @Nullable Instant at) {

    static Tally of(Outcome suspect, List<ControlLook> looks) {
      List<ControlLook> siblings =
          looks.stream()
              .filter(look -> look.target() == Target.ARTICLE)
              .filter(look -> FailureClass.of(look.outcome()) != FailureClass.SILENT)
              .toList();
      int passed = (int) siblings.stream().filter(Tally::good).count();
      FailureClass of = FailureClass.of(suspect);
      int alike =
          (int) siblings.stream().filter(look -> FailureClass.of(look.outcome()) == of).count();
      return new Tally(
          siblings.size(),
          passed,
          siblings.size() - passed,
          of.bad() ? alike : 0,
          answer(looks, Set.of(Target.HOME)),
          answer(looks, Set.of(Target.FEED, Target.LISTING, Target.SITEMAP)),
          looks.stream().map(ControlLook::at).max(Comparator.naturalOrder()).orElse(null));
    }

    private static boolean good(ControlLook look) {
      return FailureClass.of(look.outcome()) == FailureClass.GOOD;
    }

    private static @Nullable Boolean answer(List<ControlLook> looks, Set<Target> targets) {
      return looks.stream()
          .filter(look -> targets.contains(look.target()))
          .map(Tally::verdict)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    private static @Nullable Boolean verdict(ControlLook look) {
      FailureClass of = FailureClass.of(look.outcome());
      return of == FailureClass.SILENT ? null : of == FailureClass.GOOD;
    }

    /// Most siblings live. A host of which no second article is known rests on its home page.
    boolean enough() {
      boolean most = passed >= Math.min(ENOUGH, asked) && passed > failed;
      return Boolean.TRUE.equals(home) && (asked == 0 || most);
    }

    boolean divided(Outcome suspect) {
      return FailureClass.of(suspect) == FailureClass.MISSING
          && Boolean.TRUE.equals(home)
          && alike >= ALIKE
          && passed > 0;
    }

    Controls controls(boolean complete) {
      return new Controls(complete, asked, passed, alike, home, feed, at);
    }

    String inWords() {
      return passed + " of " + asked + " siblings live, home " + (home == null ? "unknown" : home);
    }
  }
}
