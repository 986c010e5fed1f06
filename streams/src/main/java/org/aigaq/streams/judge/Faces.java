package org.aigaq.streams.judge;

import java.util.Optional;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.PageFeatures;

/// Learns what a host shows for an address that never existed.
public final class Faces {
  private Faces() {}

  /// Empty unless the host answered a never-existing address as it usually would: a failure, a
  /// challenge or a refusal teaches nothing.
  public static Optional<Face> learn(Capture capture) {
    Integer status = capture.status();
    if (capture.outcome() != FetchOutcome.ANSWERED || status == null || !teaches(status)) {
      return Optional.empty();
    }
    PageFeatures page = capture.page();
    if (page != null && Challenges.of(status, capture.headers(), page).isPresent()) {
      return Optional.empty();
    }
    String last = capture.finalUrl();
    return Optional.of(
        new Face(
            directoryOf(capture.url()),
            capture.at(),
            status,
            capture.redirects().size(),
            last == null ? capture.url() : last,
            page == null ? null : page.title(),
            page == null ? 0 : page.simhash(),
            page == null ? "" : page.visibleStart()));
  }

  private static boolean teaches(int status) {
    return (status >= 200 && status < 300) || status == 404 || status == 410;
  }

  /// The address up to the last slash of its path, without query: faces are learned per directory.
  public static String directoryOf(String url) {
    int end = url.length();
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        end = i;
        break;
      }
    }
    String plain = url.substring(0, end);
    int host = plain.indexOf("://");
    int slash = plain.lastIndexOf('/');
    return host < 0 || slash <= host + 2 ? plain + "/" : plain.substring(0, slash + 1);
  }
}
