package org.aigaq.streams.judge;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.contract.record.ObservationInput.Landing;
import org.aigaq.contract.record.Target;
import org.jspecify.annotations.Nullable;

/// Says what kind of place a fetch ended at.
final class Landings {
  private static final Pattern ERROR =
      Pattern.compile(
          "(^|/)(404|410|error|errors|error-?404|not-?_?found|page-?not-?found|oops)(\\.\\w{2,5})?(/|$)"
              + "|aspxerrorpath=");
  private static final Pattern LOGIN =
      Pattern.compile(
          "(^|/)(login|log-in|signin|sign-in|auth|oauth2?|sso|passport|subscribe|subscription|"
              + "paywall|abonement|podpiska)(\\.\\w{2,5})?(/|$)");
  private static final Pattern LOGIN_HOST =
      Pattern.compile("^(login|auth|sso|passport|account|accounts|id|oauth)\\.");
  private static final Pattern CONSENT =
      Pattern.compile("(^|/)(consent|cookie-?consent|cookiewall|age-?gate|age-?check|gdpr)(/|$)");
  private static final Pattern CONSENT_HOST = Pattern.compile("^consent\\.");
  private static final Pattern ROOT =
      Pattern.compile(
          "/?|/(index|default|main|home)(\\.\\w{2,5})?/?|/(ru|kk|kz|kaz|rus|en|eng|qz|qaz)/?");
  private static final Pattern NUMBER = Pattern.compile("\\d{4,}");

  private record Place(String host, String path, String query) {
    static @Nullable Place of(String url) {
      try {
        URI uri = URI.create(url);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        String path = uri.getPath() == null ? "" : uri.getPath();
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        return new Place(bare(host), path, query);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }

    /// `www.`, `m.` and `amp.` show the same pages.
    private static String bare(String host) {
      return host.replaceFirst("^(www\\d?|m|amp|mobile)\\.", "");
    }

    boolean same(Place other) {
      return host.equals(other.host)
          && trimmed(path).equalsIgnoreCase(trimmed(other.path))
          && query.equals(other.query);
    }

    private static String trimmed(String path) {
      String plain = path.replaceFirst("^/amp/", "/").replaceFirst("/amp/?$", "/");
      return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
  }

  private Landings() {}

  /// @param last where it ended; absent when nothing answered
  static Landing of(String asked, @Nullable String last, Target target, List<String> homes) {
    if (last == null || last.equals(asked)) {
      return Landing.SAME;
    }
    Place from = Place.of(asked);
    Place to = Place.of(last);
    if (from == null || to == null) {
      return Landing.UNKNOWN;
    }
    if (from.same(to)) {
      return Landing.SAME;
    }
    Landing gate = gate(from, to);
    if (gate != null) {
      return gate;
    }
    if (isHome(from, to, homes)) {
      return target == Target.HOME ? Landing.SAME : Landing.HOME;
    }
    if (!sameSite(from, to, homes)) {
      return Landing.OTHER_HOST;
    }
    return isSection(from, to) ? Landing.SECTION : Landing.OTHER_PAGE;
  }

  /// An error, login or consent page, unless what was asked for has such an address itself.
  private static @Nullable Landing gate(Place from, Place to) {
    String asked = lower(from);
    String last = lower(to);
    if (ERROR.matcher(last).find() && !ERROR.matcher(asked).find()) {
      return Landing.ERROR_PAGE;
    }
    if (CONSENT_HOST.matcher(to.host()).find()
        || (CONSENT.matcher(last).find() && !CONSENT.matcher(asked).find())) {
      return Landing.CONSENT;
    }
    boolean login = LOGIN_HOST.matcher(to.host()).find() && !from.host().equals(to.host());
    return login || (LOGIN.matcher(last).find() && !LOGIN.matcher(asked).find())
        ? Landing.LOGIN
        : null;
  }

  private static String lower(Place place) {
    return (place.path() + (place.query().isEmpty() ? "" : "?" + place.query()))
        .toLowerCase(Locale.ROOT)
        .replaceFirst("\\?(?!.*aspxerrorpath=).*", "");
  }

  private static boolean isHome(Place from, Place to, List<String> homes) {
    for (String home : homes) {
      Place place = Place.of(home);
      if (place != null && place.host().equals(to.host()) && place.same(plain(to))) {
        return true;
      }
    }
    return sameSite(from, to, homes) && ROOT.matcher(to.path()).matches();
  }

  private static Place plain(Place place) {
    return new Place(place.host(), place.path(), "");
  }

  private static boolean sameSite(Place from, Place to, List<String> homes) {
    if (from.host().equals(to.host())) {
      return true;
    }
    return homes.stream()
        .map(Place::of)
        .anyMatch(home -> home != null && home.host().equals(to.host()));
  }

  /// A directory above the article, or a short address without a number in it.
  private static boolean isSection(Place from, Place to) {
    String path = Place.trimmed(to.path()) + "/";
    if (from.path().startsWith(path)) {
      return true;
    }
    long parts = path.chars().filter(c -> c == '/').count() - 1;
    String last = Place.trimmed(path);
    String name = last.substring(last.lastIndexOf('/') + 1);
    boolean plainName = !name.matches(".*\\d.*") && name.chars().filter(c -> c == '-').count() < 3;
    return parts <= 2 && plainName && !name.contains(".htm");
  }

  /// Both addresses carry the same number of four digits or more: outlets keep an article's number
  /// when they change its words, its section or their host.
  static boolean sameNumber(String asked, @Nullable String last) {
    Place from = Place.of(asked);
    Place to = last == null ? null : Place.of(last);
    if (from == null || to == null) {
      return false;
    }
    Matcher numbers = NUMBER.matcher(from.path());
    while (numbers.find()) {
      if (!year(numbers.group())
          && Pattern.compile("(^|\\D)" + numbers.group() + "(\\D|$)").matcher(to.path()).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean year(String digits) {
    return digits.matches("(19|20)\\d\\d");
  }
}
