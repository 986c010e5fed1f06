package org.aigaq.streams.judge;

import java.util.List;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.ObservationInput;
import org.aigaq.contract.record.ObservationInput.FaceLikeness;
import org.aigaq.contract.record.ObservationInput.Landing;
import org.aigaq.contract.record.ObservationInput.Likeness;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.contract.record.Target;

/// What the rules ask of an observation. All thresholds stand here.
final class Signs {
  /// A text of fewer words is no article: phrases in it speak for the page.
  private static final int SHORT_TEXT = 200;

  /// A dated text of so many words is an article.
  private static final int FIRST_TEXT = 40;

  /// A page with fewer visible words shows nothing.
  private static final int SHELL = 5;

  private static final double FACE = 0.85;

  /// So alike are two versions of one text.
  private static final double TWIN = 0.8;

  private static final double GUTTED = 0.15;
  private static final int BARE = 20;
  private static final double ONLY_TITLE = 0.15;
  private static final double EMPTIED = 0.35;
  private static final int MANY = 3;

  private Signs() {}

  static boolean fetch(ObservationInput in, FetchOutcome... outcomes) {
    return List.of(outcomes).contains(in.fetch());
  }

  static boolean status(ObservationInput in, int from, int to) {
    Integer status = in.status();
    return status != null && status >= from && status <= to;
  }

  static boolean status(ObservationInput in, int status) {
    return status(in, status, status);
  }

  static boolean landed(ObservationInput in, Landing... places) {
    return List.of(places).contains(in.landing());
  }

  static boolean readBefore(ObservationInput in) {
    return in.likeness() != null;
  }

  /// At first sight there is nothing to compare with; a page that is not there states no date.
  static boolean firstText(ObservationInput in) {
    return !readBefore(in)
        && in.target() == Target.ARTICLE
        && in.dated()
        && in.textWords() >= FIRST_TEXT
        && landed(in, Landing.SAME);
  }

  /// The last good text is there. Half of the word weight with a good part of the sentences; or
  /// nearly all sentences, with another text appended; or nearly all words, each sentence touched.
  static boolean present(ObservationInput in) {
    Likeness l = in.likeness();
    return l != null
        && (l.digestEqual()
            || (l.cosine() >= 0.5 && l.sentencesInText() >= 0.4)
            || l.sentencesInText() >= 0.7
            || l.cosine() >= 0.75);
  }

  static boolean elsewhere(ObservationInput in) {
    return in.elsewhere() != null && in.elsewhere().cosine() >= TWIN;
  }

  /// A line or two, as servers say it that know nothing of the site.
  static boolean bare(ObservationInput in) {
    return in.page() != null && in.page().visibleWords() <= BARE;
  }

  static boolean sameText(ObservationInput in) {
    return in.likeness() != null && in.likeness().digestEqual();
  }

  static boolean otherExtractor(ObservationInput in) {
    return in.likeness() != null && !in.likeness().sameExtractor();
  }

  static boolean titleKept(ObservationInput in, double share) {
    return in.likeness() != null && in.likeness().titleLikeness() >= share;
  }

  static double cosine(ObservationInput in) {
    return in.likeness() == null ? 0 : in.likeness().cosine();
  }

  /// The text is shorter than this share of the last good one.
  static boolean shrunk(ObservationInput in, double share) {
    return in.likeness() != null && in.likeness().wordsRatio() < share;
  }

  static boolean gutted(ObservationInput in) {
    return in.likeness() != null && in.likeness().wordsRatio() <= GUTTED;
  }

  /// Not one sentence and hardly a word of the last good text: a page without an article is read as
  /// what stands around it. Who replaces a story by another one replaces its title first.
  static boolean onlyTitle(ObservationInput in) {
    Likeness l = in.likeness();
    return l != null
        && titleKept(in, 0.8)
        && l.sentencesInText() <= 0.05
        && l.cosine() <= ONLY_TITLE;
  }

  /// Not one of the last good sentences is left, and what stands there instead is a fraction of
  /// them: headlines of other articles, mostly, which a page without an article is read as.
  static boolean emptied(ObservationInput in) {
    Likeness l = in.likeness();
    return l != null
        && l.wordsRatio() <= EMPTIED
        && l.sentencesInText() <= 0.05
        && l.sentencesInPage() <= 0.05
        && l.cosine() < 0.5;
  }

  /// The page shows the text; the extractor does not find it there.
  static boolean extractorFails(ObservationInput in) {
    Likeness l = in.likeness();
    return l != null
        && l.wordsRatio() < 0.3
        && l.sentencesInPage() >= 0.5
        && l.sentencesInText() <= 0.1;
  }

  static boolean challenge(ObservationInput in) {
    Integer status = in.status();
    return status != null && Challenges.of(status, in.headers(), in.page()).isPresent();
  }

  static boolean edgeRefusal(ObservationInput in) {
    return Challenges.edgeRefusal(in.headers(), in.bodyBytes(), in.page());
  }

  static boolean retryAfter(ObservationInput in) {
    return in.headers().containsKey("retry-after");
  }

  static boolean phrase(ObservationInput in, String kind) {
    return in.phrases().stream().anyMatch(hit -> hit.kind().equals(kind));
  }

  static boolean headPhrase(ObservationInput in, String kind) {
    return in.phrases().stream()
        .anyMatch(hit -> hit.kind().equals(kind) && !hit.where().equals("text"));
  }

  /// The phrase speaks for the page: no article surrounds it.
  static boolean says(ObservationInput in, String kind) {
    return in.textWords() < SHORT_TEXT && phrase(in, kind);
  }

  static boolean wall(ObservationInput in) {
    return in.paywalled() || phrase(in, "wall") || marked(in, "wall") || marked(in, "login");
  }

  /// A marker of the page's reader, on a page without an article.
  static boolean shows(ObservationInput in, String... ids) {
    PageFeatures page = in.page();
    return page != null
        && in.textWords() < SHORT_TEXT
        && List.of(ids).stream().anyMatch(page.markers()::contains);
  }

  static boolean marked(ObservationInput in, String part) {
    PageFeatures page = in.page();
    return page != null && page.markers().stream().anyMatch(marker -> marker.contains(part));
  }

  /// Something speaks against a text that is there: a status, an error title, an error address.
  static boolean doubted(ObservationInput in) {
    boolean errorTitle =
        (headPhrase(in, "not_found") || headPhrase(in, "removal_notice")) && !titleKept(in, 0.6);
    return status(in, 400, 599) || errorTitle || landed(in, Landing.ERROR_PAGE);
  }

  static boolean softFace(ObservationInput in) {
    FaceLikeness face = in.face();
    return face != null && !face.hard() && face.sameStatus() && face.alike() >= FACE;
  }

  static boolean face(ObservationInput in) {
    FaceLikeness face = in.face();
    return face != null && face.sameStatus() && face.alike() >= FACE;
  }

  static boolean faceRedirect(ObservationInput in) {
    return in.face() != null && in.face().sameFinalUrl();
  }

  static boolean manyToOne(ObservationInput in) {
    return in.manyToOne() >= MANY
        && landed(in, Landing.HOME, Landing.SECTION, Landing.OTHER_PAGE, Landing.OTHER_HOST);
  }

  static boolean sameNumber(ObservationInput in) {
    return landed(in, Landing.OTHER_PAGE, Landing.OTHER_HOST)
        && Landings.sameNumber(in.url(), in.finalUrl());
  }

  static boolean shell(ObservationInput in) {
    PageFeatures page = in.page();
    return in.textWords() == 0 && (page == null || page.visibleWords() < SHELL);
  }

  /// Text read in a wrong charset: Cyrillic in UTF-8 read as windows-1251 is every second letter Р
  /// or С, as Latin-1 Ð or Ñ; the other way round it is replacement characters.
  static boolean mojibake(ObservationInput in) {
    PageFeatures page = in.page();
    if (page == null) {
      return false;
    }
    String text = page.visibleStart();
    int letters = 0;
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean replaced = c == '\ufffd';
      letters += Character.isLetter(c) || replaced ? 1 : 0;
      odd += replaced || "РСÐÑ".indexOf(c) >= 0 ? 1 : 0;
    }
    return letters >= 40 && odd * 4 > letters;
  }
}
