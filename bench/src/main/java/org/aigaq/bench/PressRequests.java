package org.aigaq.bench;

import java.time.Instant;
import java.util.List;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;

/// Requests for the pages of a [PrintingPress].
final class PressRequests {
  private PressRequests() {}

  static FetchRequest of(int n, String url, List<Site> sites, Instant now) {
    String authority = Authority.of(url);
    Site site =
        sites.stream()
            .filter(one -> one.outlets().getFirst().home().contains(authority))
            .findFirst()
            .orElseThrow();
    return new FetchRequest(
        "page-" + n,
        site.id(),
        site.outlets().getFirst().id(),
        url,
        authority,
        site.vantages().getFirst().id(),
        Why.FIRST_SIGHT,
        Target.ARTICLE,
        "article-" + n,
        now,
        now,
        now.plusSeconds(3_600),
        0,
        null,
        null);
  }
}
