package org.aigaq.console.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aigaq.console.html.Escape;
import org.aigaq.contract.record.Alert;

/// RFC 4287. An entry's id never changes; `updated` does with the alert's state.
final class AtomFeed {
  private AtomFeed() {}

  /// @param root of our addresses, for example `http://127.0.0.1:8080`
  /// @param self the feed's own address
  static String render(String root, String self, List<Alert> alerts) {
    StringBuilder xml = new StringBuilder(4096);
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(xml, "title", "Aigaq: alerts");
    element(xml, "id", "urn:aigaq:alerts");
    element(xml, "updated", updated(alerts).toString());
    xml.append("<author><name>Aigaq</name></author>\n");
    link(xml, "self", self);
    link(xml, "alternate", root + "/");
    alerts.forEach(alert -> entry(xml, root, alert));
    return xml.append("</feed>\n").toString();
  }

  private static void entry(StringBuilder xml, String root, Alert alert) {
    xml.append("<entry>\n");
    element(xml, "id", "urn:aigaq:alert:" + alert.id());
    element(xml, "title", title(alert));
    element(xml, "published", alert.raisedAt().toString());
    element(xml, "updated", alert.updatedAt().toString());
    link(xml, "alternate", root + "/alerts/" + alert.id());
    category(xml, "type", alert.type());
    category(xml, "status", alert.status());
    category(xml, "severity", alert.severity());
    element(xml, "summary", String.join("\n\n", sentences(alert.summary())));
    xml.append("</entry>\n");
  }

  private static String title(Alert alert) {
    return sentences(alert.summary()).stream().findFirst().orElse(alert.title());
  }

  private static List<String> sentences(Map<String, String> summary) {
    return List.of("ru", "kk", "en").stream()
        .map(language -> summary.getOrDefault(language, ""))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private static Instant updated(List<Alert> alerts) {
    return alerts.stream().map(Alert::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private static void element(StringBuilder xml, String name, String value) {
    xml.append('<').append(name).append('>');
    Escape.text(value, xml);
    xml.append("</").append(name).append(">\n");
  }

  private static void link(StringBuilder xml, String rel, String href) {
    xml.append("<link rel=\"").append(rel).append("\" href=\"");
    Escape.text(href, xml);
    xml.append("\"/>\n");
  }

  private static void category(StringBuilder xml, String scheme, Enum<?> value) {
    xml.append("<category scheme=\"urn:aigaq:").append(scheme).append("\" term=\"");
    Escape.text(value.name().toLowerCase(Locale.ROOT), xml);
    xml.append("\"/>\n");
  }
}
