package org.aigaq.app.house;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.config.KeywordsFile;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Site;
import org.aigaq.language.keyword.RuleReader;

/// What the files say, read whole before anything is started.
public record Configuration(List<Site> sites, List<KeywordTopic> keywords) {

  /// @throws org.aigaq.contract.config.ConfigException with everything that is wrong in them
  public static Configuration read(Path outlets, Path keywords) {
    return new Configuration(OutletsFile.read(outlets), keywords(keywords));
  }

  /// @throws org.aigaq.contract.config.ConfigException with everything that is wrong in it, rules
  ///   that cannot be read included
  public static List<KeywordTopic> keywords(Path file) {
    return KeywordsFile.read(file, new RuleReader()::problem);
  }

  /// The shortest time that any schedule speaks of: how finely the jobs' clock must tick.
  public Duration fastest() {
    return sites.stream()
        .flatMap(site -> site.outlets().stream())
        .map(Outlet::schedule)
        .flatMap(Configuration::durations)
        .min(Duration::compareTo)
        .orElse(Schedule.DEFAULT.discover());
  }

  private static Stream<Duration> durations(Schedule schedule) {
    return Stream.of(
            Stream.of(
                schedule.discover(),
                schedule.probable().over(),
                schedule.confirmed().strong(),
                schedule.restored().over()),
            schedule.revisit().stream().map(Schedule.Tier::every),
            schedule.suspect().stream())
        .flatMap(durations -> durations);
  }
}
