package org.aigaq.app.cli;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.aigaq.app.house.Outlets;
import org.aigaq.app.house.UserError;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.worker.FetchOnce;
import org.jspecify.annotations.Nullable;

/// The web, asked as politely as a worker asks it. Private addresses are allowed: the person at the
/// keyboard named them.
final class WebSource implements UrlSource {
  private final Clock clock;

  WebSource(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Body fetch(String url, Target target, Outlets.@Nullable Owner owner) {
    try (var once = new FetchOnce(clock)) {
      var look = owner == null ? once.look(url, target, true) : look(once, url, target, owner);
      if (look.body() == null) {
        throw new UserError(url + ": " + reason(look.capture()));
      }
      Integer status = look.capture().status();
      if (status != null && status >= 400) {
        throw new UserError(url + ": http_" + status + ": the server answered " + status);
      }
      return look.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError(url + ": stopped", e);
    }
  }

  private static FetchOnce.Look look(FetchOnce once, String url, Target target, Outlets.Owner owner)
      throws InterruptedException {
    Site site = owner.site();
    var open = new Site(site.id(), site.country(), true, site.vantages(), site.outlets());
    return once.look(url, target, open, owner.outlet(), site.vantages().getFirst());
  }

  /// The outcome's name, and what it says in words.
  static String reason(Capture capture) {
    String name = capture.outcome().name().toLowerCase(Locale.ROOT);
    return capture.detail() == null ? name : name + ": " + Objects.requireNonNull(capture.detail());
  }
}
