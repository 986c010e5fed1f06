package org.aigaq.newsroom.press;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.aigaq.newsroom.script.Resources;
import org.aigaq.newsroom.script.Weather;

/// What is answered while a whole outlet is not itself.
final class Storms {

  private Storms() {}

  static Page page(Weather weather, Noise noise) {
    return switch (weather) {
      case FAIR -> throw new IllegalArgumentException("fair weather is no storm");
      case DOWN -> html(503, "down", noise).with("Server", "nginx");
      case CHALLENGE ->
          html(403, "challenge", noise)
              .with("Server", "cloudflare")
              .with("cf-mitigated", "challenge")
              .with("cf-ray", noise.token("ray").substring(0, 12) + "-ALA");
      case RATE_LIMITED -> html(429, "rate_limited", noise).with("Retry-After", "5");
      case CUT -> new Page(Page.CUT, Map.of(), "", StandardCharsets.UTF_8);
      case STALLED -> new Page(Page.STALLED, Map.of(), "", StandardCharsets.UTF_8);
    };
  }

  private static Page html(int status, String name, Noise noise) {
    String body =
        Template.fill(
            Resources.text("storms/" + name + ".html"), Map.of("nonce", noise.token("nonce")));
    return Page.html(status, body, StandardCharsets.UTF_8);
  }
}
