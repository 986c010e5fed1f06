package org.aigaq.console.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;

/// Times in the zone of the newsroom, with UTC in the title.
public record Times(ZoneId zone, Instant now, Words words) {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  /// Day and minute, the year only when it is not this one.
  public Html moment(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    boolean thisYear = local.getYear() == now.atZone(zone).getYear();
    return time(at, format(local, thisYear ? "d MMM, HH:mm" : "d MMM uuuu, HH:mm"));
  }

  /// The minute above the day, for the margin of a list.
  public Html margin(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return Html.element(
        "time",
        Attributes.cssClass("margin").and("datetime", at.toString()).and("title", UTC.format(at)),
        Html.element("span", "minute", format(local, "HH:mm")),
        Html.text(" "),
        Html.element("span", "day", format(local, "d MMM")));
  }

  /// To the second: for evidence.
  public Html exact(Instant at) {
    return time(at, format(at.atZone(zone), "uuuu-MM-dd HH:mm:ss"));
  }

  /// Days, hours and minutes; seconds below two minutes.
  public String span(Duration length) {
    if (length.compareTo(Duration.ofMinutes(2)) < 0) {
      return words.get("time.seconds", length.toSeconds());
    }
    if (length.compareTo(Duration.ofHours(2)) < 0) {
      return words.get("time.minutes", length.toMinutes());
    }
    return length.compareTo(Duration.ofDays(2)) < 0
        ? words.get("time.hours", length.toHours(), length.toMinutesPart())
        : words.get("time.days", length.toDays(), length.toHoursPart());
  }

  /// The offset of the zone now, as shown at the foot of the page.
  public String zoneName() {
    String offset = zone.getRules().getOffset(now).getId();
    return zone.getId() + " (UTC" + (offset.equals("Z") ? "" : offset) + ")";
  }

  private String format(ZonedDateTime local, String pattern) {
    Locale locale = words.language().locale();
    return DateTimeFormatter.ofPattern(pattern, locale).format(local);
  }

  private static Html time(Instant at, String shown) {
    return Html.element(
        "time",
        Attributes.of("datetime", at.toString()).and("title", UTC.format(at)),
        Html.text(shown));
  }
}
