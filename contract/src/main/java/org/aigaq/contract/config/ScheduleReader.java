package org.aigaq.contract.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aigaq.contract.config.Politeness.Budget;
import org.aigaq.contract.config.Schedule.Confirmed;
import org.aigaq.contract.config.Schedule.Probable;
import org.aigaq.contract.config.Schedule.Restored;
import org.aigaq.contract.config.Schedule.Tier;
import org.jspecify.annotations.Nullable;

/// Reads `schedule` and `politeness`; what a block leaves out stays as the level above says.
final class ScheduleReader {
  private ScheduleReader() {}

  static Schedule schedule(YamlCursor cursor, Schedule above) {
    var fields =
        cursor.fields(
            "discover", "revisit", "suspect", "probable", "confirmed", "restored", "probe");
    YamlCursor revisit = fields.get("revisit");
    YamlCursor suspect = fields.get("suspect");
    return new Schedule(
        fields.get("discover").duration(above.discover()),
        revisit.present() ? revisit(revisit) : above.revisit(),
        suspect.present() ? suspect(suspect) : above.suspect(),
        probable(fields.get("probable"), above.probable()),
        confirmed(fields.get("confirmed"), above.confirmed()),
        restored(fields.get("restored"), above.restored()),
        fields.get("probe").duration(above.probe()));
  }

  private static List<Tier> revisit(YamlCursor cursor) {
    List<Tier> tiers =
        cursor.list(
            item -> {
              var fields = item.fields("until", "every");
              return new Tier(required(fields.get("until")), required(fields.get("every")));
            });
    if (tiers.isEmpty()) {
      cursor.problem("no tiers", "Write at least one {until: 7d, every: 6h}.");
    }
    for (int i = 1; i < tiers.size(); i++) {
      if (tiers.get(i).until().compareTo(tiers.get(i - 1).until()) <= 0) {
        cursor.problem("tiers do not grow", "Order them by `until`, youngest first.");
        break;
      }
    }
    return tiers;
  }

  private static List<Duration> suspect(YamlCursor cursor) {
    List<Duration> offsets = cursor.list(ScheduleReader::required);
    if (offsets.isEmpty()) {
      cursor.problem("no re-checks", "Write at least one, for example [2m, 10m, 1h].");
    }
    for (int i = 1; i < offsets.size(); i++) {
      if (offsets.get(i).compareTo(offsets.get(i - 1)) <= 0) {
        cursor.problem("re-checks do not grow", "They are offsets from the first bad sign.");
        break;
      }
    }
    return offsets;
  }

  private static Duration required(YamlCursor cursor) {
    if (!cursor.present()) {
      cursor.problem("a duration is missing here", "Write for example 10m.");
    }
    return cursor.duration(Duration.ofSeconds(1));
  }

  private static Probable probable(YamlCursor cursor, Probable above) {
    var fields = cursor.fields("observations", "over");
    return new Probable(
        atLeastOne(fields.get("observations"), above.observations()),
        fields.get("over").duration(above.over()));
  }

  private static Confirmed confirmed(YamlCursor cursor, Confirmed above) {
    var fields = cursor.fields("over", "strong");
    return new Confirmed(
        fields.get("over").duration(above.over()), fields.get("strong").duration(above.strong()));
  }

  private static Restored restored(YamlCursor cursor, Restored above) {
    var fields = cursor.fields("observations", "over");
    return new Restored(
        atLeastOne(fields.get("observations"), above.observations()),
        fields.get("over").duration(above.over()));
  }

  private static int atLeastOne(YamlCursor cursor, int above) {
    int number = cursor.number(above);
    if (number < 1) {
      cursor.problem("0 is too few", "Write 1 or more.");
    }
    return number;
  }

  static Politeness politeness(YamlCursor cursor, Politeness above) {
    var fields =
        cursor.fields("delay", "connections", "timeout", "max_body", "robots", "reason", "budget");
    RobotsPolicy robots = fields.get("robots").choice(RobotsPolicy.class, above.robots());
    @Nullable String reason =
        fields.get("reason").present() ? fields.get("reason").text() : above.reason();
    if (robots == RobotsPolicy.RESPECT_DISCOVERY && reason == null) {
      fields
          .get("robots")
          .problem("respect_discovery needs a written reason", "Add `reason: ...` beside it.");
    }
    return new Politeness(
        fields.get("delay").duration(above.delay()),
        atLeastOne(fields.get("connections"), above.connections()),
        fields.get("timeout").duration(above.timeout()),
        fields.get("max_body").size(above.maxBody()),
        robots,
        reason,
        budget(fields.get("budget"), above.budget()));
  }

  private static Budget budget(YamlCursor cursor, Budget above) {
    var fields = cursor.fields("requests", "bytes");
    return new Budget(
        perDay(fields.get("requests"), above.requestsPerDay()),
        perDay(fields.get("bytes"), above.bytesPerDay()));
  }

  private static long perDay(YamlCursor cursor, long above) {
    if (!cursor.present()) {
      return above;
    }
    String text = cursor.text();
    Optional<Long> size =
        text.endsWith("/d") ? Values.size(text.substring(0, text.length() - 2)) : Optional.empty();
    if (size.isEmpty() || size.get() == 0) {
      cursor.problem("«" + text + "» is no daily budget", "Write for example 8000/d or 400MB/d.");
    }
    return size.orElse(above);
  }

  static @Nullable URI proxy(YamlCursor cursor) {
    String text = cursor.text();
    try {
      var uri = new URI(text);
      boolean known = "http".equals(uri.getScheme()) || "socks5".equals(uri.getScheme());
      if (known && uri.getHost() != null && uri.getPort() > 0) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below, together with addresses that parse and are no proxy
    }
    cursor.problem("«" + text + "» is no proxy", "Write http://host:port or socks5://host:port.");
    return null;
  }
}
