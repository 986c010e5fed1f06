package org.aigaq.streams.sentence;

import static org.aigaq.streams.sentence.Words.english;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.record.AlertStatus;

final class English implements Voice {
  @Override
  public String removal(RemovalFacts f, Times t) {
    String what = "“" + Words.title(f.title()) + "” (" + f.outlet() + ")";
    Instant ended = f.endedAt() == null ? f.to() : f.endedAt();
    return switch (f.status()) {
      case RETRACTED ->
          "The text "
              + what
              + " is readable again since "
              + t.plain(ended)
              + "; the warning is withdrawn. Before that, "
              + checks(f, t);
      case RESTORED ->
          "The text "
              + what
              + " is readable again since "
              + t.plain(ended)
              + ", "
              + (f.edited() ? "changed" : "unchanged")
              + ". Before that, "
              + checks(f, t);
      case MOVED -> "The text " + what + " was found at another address: " + f.movedTo() + ".";
      default -> open(f, t, what);
    };
  }

  private static String open(RemovalFacts f, Times t, String what) {
    String head =
        switch (f.mechanism()) {
          case GONE, HTTP_451, RESTRICTED -> "The page " + what + " does not open: ";
          default -> "The text " + what + " is not at its address: ";
        };
    String pending = f.status() == AlertStatus.PROBABLE ? "Not confirmed yet. " : "";
    return head
        + checks(f, t)
        + " The text was last seen "
        + t.with("at", f.lastSeen())
        + ". "
        + controls(f)
        + blind(f)
        + pending
        + "The cause is not known.";
  }

  private static String checks(RemovalFacts f, Times t) {
    String when =
        t.same(f.from(), f.to())
            ? " " + t.with("at", f.to())
            : " between " + t.plain(f.from()) + " and " + t.plain(f.to());
    return f.failed()
        + " of "
        + f.checks()
        + english(f.checks(), " check", " checks")
        + when
        + " "
        + saw(f)
        + ".";
  }

  private static String saw(RemovalFacts f) {
    return switch (f.mechanism()) {
      case SOFT_404 -> "showed a “not found” page";
      case REDIRECTED -> "led to another page";
      case NOTICE -> "showed the site's notice of removal";
      case GUTTED -> "showed the title without the text";
      case RESTRICTED ->
          "were refused" + (f.httpStatus() == null ? "" : " (" + f.httpStatus() + ")");
      case HTTP_451 -> "returned 451";
      default -> "returned " + (f.httpStatus() == null ? "an error" : f.httpStatus());
    };
  }

  private static String controls(RemovalFacts f) {
    int n = f.siblingsPassed();
    boolean home = Boolean.TRUE.equals(f.home());
    if (n == 0) {
      return home ? "The home page opens. " : "Other pages of the site were not checked yet. ";
    }
    String count = n < f.siblingsAsked() ? n + " of " + f.siblingsAsked() : String.valueOf(n);
    int noun = Math.max(n, f.siblingsAsked());
    String siblings = count + " neighbouring " + english(noun, "article", "articles");
    return home
        ? "The home page and " + siblings + " open. "
        : siblings + english(n, " opens. ", " open. ");
  }

  private static String blind(RemovalFacts f) {
    return f.blind().compareTo(Duration.ofMinutes(1)) < 0
        ? ""
        : "We could not look for " + english(f.blind()) + " of that time. ";
  }

  @Override
  public String edit(EditFacts f, Times t) {
    String what = "“" + Words.title(f.title()) + "” (" + f.outlet() + ")";
    if (f.status() == AlertStatus.REVERTED) {
      return "The article " + what + " reads as before again, seen " + t.with("at", f.at()) + ".";
    }
    return "The article "
        + what
        + " changed between "
        + t.plain(f.before())
        + " and "
        + t.plain(f.at())
        + ". "
        + f.edit().summary().getOrDefault("en", "")
        + (f.edit().silent() ? " It carries no note of a change." : "");
  }

  @Override
  public String outage(OutageFacts f, Times t) {
    String site = f.host() + " (" + f.outlet() + ")";
    Instant closed = f.closedAt();
    if (closed != null) {
      return over(f, site, t.plain(closed), english(Duration.between(f.since(), closed)));
    }
    String since = " since " + t.plain(f.since());
    return switch (f.kind()) {
      case "challenged" ->
          "The site "
              + site
              + " has shown a visitor check instead of its pages"
              + since
              + ". "
              + held();
      case "mass_disappearance" ->
          "On "
              + site
              + " several articles at once"
              + (f.articles() > 0 ? " (" + f.articles() + ")" : "")
              + " have not been readable"
              + since
              + ", the others open. The cause is not known.";
      case "silent" -> "On " + site + " no new articles have appeared" + since + ".";
      case "blind" -> "The site " + site + " has not been checked" + since + ": our own failure.";
      case "robots" ->
          "The site "
              + site
              + " has asked programs not to read "
              + (f.part() ? "some of its pages" : "it")
              + " (robots.txt)"
              + since
              + (f.part() ? "; those are not checked." : "; checks are stopped.");
      default -> "The site " + site + " has not opened" + since + ". " + seen(f) + held();
    };
  }

  private static String over(OutageFacts f, String site, String at, String lasted) {
    return switch (f.kind()) {
      case "silent" ->
          "On "
              + site
              + " new articles appear again since "
              + at
              + "; the pause was "
              + lasted
              + ".";
      case "blind" ->
          "The site "
              + site
              + " is checked again since "
              + at
              + "; our failure lasted "
              + lasted
              + ".";
      case "robots" ->
          "The site "
              + site
              + " lets programs read again (robots.txt) since "
              + at
              + "; for "
              + lasted
              + " it had not.";
      default ->
          "The site " + site + " is as usual again since " + at + "; it lasted " + lasted + ".";
    };
  }

  private static String seen(OutageFacts f) {
    return f.siblingsAsked() == 0
        ? ""
        : f.siblingsPassed()
            + " of "
            + f.siblingsAsked()
            + english(f.siblingsAsked(), " article", " articles")
            + " checked open. ";
  }

  private static String held() {
    return "Single articles are not judged until it is back.";
  }

  @Override
  public String blocking(BlockingFacts f, Times t) {
    String title = f.title();
    String what =
        title == null
            ? "The site " + f.host() + " (" + f.outlet() + ")"
            : "The page “" + Words.title(title) + "” (" + f.outlet() + ")";
    String from = " from " + String.join(", ", f.failing());
    Instant closed = f.closedAt();
    if (closed != null) {
      String lasted = english(Duration.between(f.since(), closed));
      return what
          + " opens again"
          + from
          + " since "
          + t.plain(closed)
          + "; it lasted "
          + lasted
          + ".";
    }
    return what
        + " has not opened"
        + from
        + " since "
        + t.plain(f.since())
        + ": "
        + failing(f)
        + ". From "
        + String.join(", ", f.working())
        + " it opens. "
        + f.comparisons()
        + english(f.comparisons(), " comparison", " comparisons")
        + " up to "
        + t.plain(f.last())
        + " showed the same. The cause is not known.";
  }

  private static String failing(BlockingFacts f) {
    return switch (f.stageOr("")) {
      case "dns" -> "its name is not found, or leads elsewhere";
      case "tcp" -> "no connection is made";
      case "tls" -> "no secure connection is made";
      case "http" -> "the answer breaks off, or another page comes";
      default -> "no answer comes";
    };
  }

  @Override
  public String cluster(ClusterFacts f, Times t) {
    String outlets = f.outlets().size() + " outlets (" + String.join(", ", f.outlets()) + ")";
    String what =
        switch (f.kind()) {
          case "same_person" -> "Articles that name the same person are missing at " + outlets;
          case "agency_kill" ->
              "A story of the agency "
                  + f.agency()
                  + " is missing there and elsewhere, at "
                  + outlets;
          default -> "The same story is missing at " + outlets;
        };
    String when =
        t.same(f.from(), f.to())
            ? ", found " + t.with("at", f.to())
            : ", found between " + t.plain(f.from()) + " and " + t.plain(f.to());
    String back =
        f.standing() < f.articles()
            ? " " + (f.articles() - f.standing()) + " of " + f.articles() + " can be read again."
            : "";
    return what
        + when
        + ". The first was “"
        + Words.title(f.title())
        + "”."
        + back
        + " The cause is not known.";
  }

  @Override
  public String keyword(KeywordFacts f, Times t) {
    boolean one = f.topics().size() == 1;
    return "A new article “"
        + Words.title(f.title())
        + "” ("
        + f.outlet()
        + "), first seen "
        + t.with("at", f.seenAt())
        + ", matches the "
        + (one ? "topic " : "topics ")
        + f.named("en", "“", "”")
        + (f.words().isEmpty() ? "" : ": " + f.shown("“", "”"))
        + (f.inTitle() ? " (also in the title)." : ".");
  }

  @Override
  public String trend(TrendFacts f, Times t) {
    return EnglishTrends.trend(f, t);
  }
}
