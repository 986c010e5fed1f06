package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.config.ArticlePatterns;
import org.aigaq.contract.config.Kind;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Ownership;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.config.RobotsPolicy;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.config.Vantage;

/// Configurations for tests.
final class Outlets {
  static final String SITE = "steppe";
  static final String HOME = "https://steppe.example/";
  static final String FEED = "https://steppe.example/rss";

  private Outlets() {}

  static Site steppe() {
    return steppe(Politeness.DEFAULT.budget().requestsPerDay(), List.of(FEED));
  }

  static Site steppe(long requestsPerDay, List<String> feeds) {
    return site(
        outlet(
            feeds,
            ArticlePatterns.ANY,
            new Politeness(
                Duration.ofMillis(100),
                1,
                Duration.ofSeconds(10),
                1_000_000,
                RobotsPolicy.RESPECT,
                null,
                new Politeness.Budget(requestsPerDay, 400_000_000))));
  }

  static Site site(Outlet outlet) {
    return new Site(SITE, "KZ", false, List.of(Vantage.DIRECT), List.of(outlet));
  }

  static Outlet outlet(List<String> feeds, ArticlePatterns articles, Politeness politeness) {
    return new Outlet(
        "steppe",
        SITE,
        Map.of("en", "Steppe"),
        Kind.NEWS,
        Ownership.INDEPENDENT,
        List.of(),
        List.of("en"),
        HOME,
        feeds,
        List.of(),
        List.of(),
        List.of(),
        articles,
        Selectors.NONE,
        "web",
        false,
        null,
        null,
        null,
        null,
        null,
        ZoneOffset.UTC,
        Schedule.DEFAULT,
        politeness);
  }
}
