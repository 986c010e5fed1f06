package org.aigaq.app.vigil;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.id.CanonicalUrl;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.ObservationInput.Controls;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.aigaq.streams.judge.ControlLook;
import org.aigaq.streams.judge.Face;
import org.aigaq.streams.judge.Faces;
import org.aigaq.streams.judge.HostKnowledge;
import org.aigaq.streams.judge.Judge;
import org.aigaq.streams.judge.LastGood;
import org.aigaq.streams.watch.plan.NeverExisting;
import org.jspecify.annotations.Nullable;

/// What the host looks like while all is well: its home page, some of the article's neighbours, and
/// what it shows for an address that never existed. Asked again at a bad sign, they tell whether it
/// is the article or the host.
final class Baseline {
  private static final int SIBLINGS = 4;
  private static final int TRIED = 10;
  private static final int SHORTEST = 40;

  private final Eyes eyes;
  private final String url;
  private final String home;
  private final List<Sibling> siblings = new ArrayList<>();
  private @Nullable Face face;

  private record Sibling(String url, LastGood good) {}

  Baseline(Eyes eyes, String url, String home) {
    this.eyes = eyes;
    this.url = url;
    this.home = home;
  }

  static LastGood good(Article article, String extractor) {
    return new LastGood(article.title(), article.text(), article.digest(), extractor, false);
  }

  void learn() throws InterruptedException {
    face = never().orElse(null);
    Set<String> tried = new LinkedHashSet<>();
    for (String link : neighbours()) {
      if (siblings.size() >= SIBLINGS || tried.size() >= TRIED) {
        break;
      }
      tried.add(link);
      Capture capture = eyes.look(link, Target.ARTICLE).capture();
      boolean answered = capture.status() != null && capture.status() == 200;
      if (answered
          && capture.extracted() instanceof Extracted.ArticleRead(Article article)
          && words(article) >= SHORTEST) {
        siblings.add(new Sibling(link, good(article, capture.extractorVersion())));
      }
    }
  }

  int neighboursKnown() {
    return siblings.size();
  }

  HostKnowledge knowledge() {
    return new HostKnowledge(List.of(home), face, Controls.NONE, 0);
  }

  /// Asks the host's other pages now.
  List<ControlLook> controls() throws InterruptedException {
    var looks = new ArrayList<ControlLook>();
    Capture front = eyes.look(home, Target.HOME).capture();
    looks.add(Judge.control(front, null, knowledge(), false));
    for (Sibling sibling : siblings) {
      Capture capture = eyes.look(sibling.url(), Target.ARTICLE).capture();
      Outcome outcome = Judge.judge(capture, sibling.good(), knowledge()).judgement().outcome();
      looks.add(new ControlLook(Target.ARTICLE, sibling.url(), outcome, capture.at(), false));
    }
    never().ifPresent(learned -> face = learned);
    return looks;
  }

  private Optional<Face> never() throws InterruptedException {
    String made = NeverExisting.beside(url, url);
    return Faces.learn(eyes.look(made, Target.NEVER_EXISTING).capture());
  }

  /// Links of the home page on the article's host, those most like its address first.
  private List<String> neighbours() throws InterruptedException {
    Capture front = eyes.look(home, Target.HOME).capture();
    if (!(front.extracted() instanceof Extracted.Entries entries)) {
      return List.of();
    }
    String own = CanonicalUrl.of(url).orElse(url);
    String authority = Authority.of(own);
    var near = new LinkedHashSet<String>();
    var far = new LinkedHashSet<String>();
    for (Entry entry : entries.entries()) {
      String link = CanonicalUrl.of(entry.url()).orElse("");
      if (link.isEmpty() || link.equals(own) || !Authority.of(link).equals(authority)) {
        continue;
      }
      boolean alike = Faces.directoryOf(link).equals(Faces.directoryOf(own));
      (alike ? near : far).add(link);
    }
    near.addAll(far);
    return List.copyOf(near);
  }

  private static int words(Article article) {
    return article.text().isBlank() ? 0 : article.text().strip().split("\\s+").length;
  }
}
