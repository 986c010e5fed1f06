package org.aigaq.app.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.newsroom.scenario.Catalogue;
import org.aigaq.newsroom.scenario.Scenario;

/// `docs/accuracy.md`: a section for each version of the rules, the latest first.
public final class AccuracyPage {
  private static final Pattern SECTION =
      Pattern.compile("(?m)^## Rules version (\\d+)$.*?(?=^## |\\z)", Pattern.DOTALL);

  private AccuracyPage() {}

  /// The page with the section of one version new, the others as they were.
  ///
  /// @param before the page as it stands; empty if there is none
  /// @param how the measurement was made, in one line
  public static String with(String before, int version, String how, Accuracy accuracy) {
    StringBuilder page = new StringBuilder(head());
    page.append(section(version, how, accuracy));
    for (String old : others(before, version)) {
      page.append(old.strip()).append("\n\n");
    }
    return page.toString().strip() + "\n";
  }

  private static List<String> others(String before, int version) {
    List<String> sections = new ArrayList<>();
    Matcher matcher = SECTION.matcher(before);
    while (matcher.find()) {
      if (Integer.parseInt(matcher.group(1)) != version) {
        sections.add(matcher.group());
      }
    }
    return sections;
  }

  private static String head() {
    String simulated =
        Catalogue.all().stream()
            .filter(Scenario::simulated)
            .map(Scenario::id)
            .reduce((a, b) -> a + ", " + b)
            .orElse("none");
    return """
        # How right the verdicts are

        Written by `./aigaq accuracy -o docs/accuracy.md`; do not edit it. %d scenarios are played, each
        with several seeds (language, texts, face, addresses and moments differ), over real HTTP to the
        whole loop: `ingest`, Kafka, `streams`. All plays of a seed run at the same time. Time is scaled:
        five units make a removal probable, thirty confirm it, twelve do on strong evidence; delays are
        told in units, from the act. The texts are invented, and who wrote the scenarios knew the rules:
        expect less on the open web.

        Not every fault can be had on one machine in one country. Made at the transport instead: %s.

        """
        .formatted(Catalogue.all().size(), simulated);
  }

  private static String section(int version, String how, Accuracy accuracy) {
    String exceptions = accuracy.exceptions();
    return """
        ## Rules version %d

        %s

        Confirmed removals: precision %.3f, recall %.3f. Restored, moved and flapping right: %.3f.
        Alerts on living articles under noise: %d.

        %s
        How often a removal's alert was right, by its confidence:

        %s
        %s

        """
        .formatted(
            version,
            how,
            accuracy.precision(),
            accuracy.recall(),
            accuracy.endsRight(),
            accuracy.alertsOnTheLiving(),
            accuracy.table(),
            accuracy.reliability(),
            exceptions.isEmpty()
                ? "Every play was right in every point."
                : "Not right in every point:\n\n" + exceptions);
  }
}
