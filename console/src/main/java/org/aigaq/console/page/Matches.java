package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.contract.record.Alert;
import org.jspecify.annotations.Nullable;

/// What keyword rules found in an article, as its alert tells it.
final class Matches {
  private static final String FIELD = "matches";

  /// @param part of the article, `title` or `text`
  /// @param start offset in that part
  /// @param words as they stood there
  private record Span(String part, int start, String words) {
    boolean stands(String written) {
      return !words.isEmpty() && start >= 0 && written.startsWith(words, start);
    }

    int end() {
      return start + words.length();
    }
  }

  private Matches() {}

  /// A line for each topic: its rules and the words that they found.
  static Html of(View view, Alert alert) {
    JsonNode matches = alert.more().get(FIELD);
    return matches == null || matches.isEmpty()
        ? Html.NOTHING
        : Parts.section(
            "matches",
            view.word("alert.matches"),
            element("dl", Attributes.cssClass("facts"), topics(matches).toList()));
  }

  private static Stream<Html> topics(JsonNode matches) {
    return stream(matches).map(match -> Parts.line(match.path("topic").asText(), found(match)));
  }

  private static Html found(JsonNode match) {
    Set<String> words = new LinkedHashSet<>();
    spans(match).forEach(span -> words.add(span.words()));
    return many(
        Stream.concat(
            words.stream().flatMap(word -> Stream.of(mark(word), text(" "))),
            stream(match.path("rules"))
                .flatMap(
                    rule ->
                        Stream.of(
                            element("code", Attributes.NONE, text(rule.asText())), text(" ")))));
  }

  /// A part of an article with the words marked that alerts tell of, as far as they still stand
  /// where they stood.
  ///
  /// @param part `title` or `text`
  /// @param written the whole part
  static List<Html> paragraphs(List<Alert> alerts, String part, String written) {
    List<Span> spans = standing(alerts, part, written);
    List<Html> lines = new ArrayList<>();
    int from = 0;
    while (from < written.length()) {
      int stop = written.indexOf('\n', from);
      int to = stop < 0 ? written.length() : stop;
      if (!written.substring(from, to).isBlank()) {
        lines.add(marked(spans, written, from, to));
      }
      from = to + 1;
    }
    return lines;
  }

  private static Html marked(List<Span> spans, String written, int from, int to) {
    List<Html> parts = new ArrayList<>();
    int at = from;
    for (Span span : spans) {
      if (span.start() >= at && span.end() <= to) {
        parts.add(text(written.substring(at, span.start())));
        parts.add(mark(span.words()));
        at = span.end();
      }
    }
    parts.add(text(written.substring(at, to)));
    return many(parts.stream());
  }

  private static List<Span> standing(List<Alert> alerts, String part, String written) {
    return alerts.stream()
        .flatMap(alert -> stream(alert.more().get(FIELD)))
        .flatMap(Matches::spans)
        .filter(span -> span.part().equalsIgnoreCase(part) && span.stands(written))
        .sorted(
            Comparator.comparing(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
        .distinct()
        .toList();
  }

  private static Stream<Span> spans(JsonNode match) {
    return stream(match.path("places"))
        .map(
            place ->
                new Span(
                    place.path("part").asText(),
                    place.path("start").asInt(-1),
                    place.path("words").asText()));
  }

  private static Stream<JsonNode> stream(@Nullable JsonNode list) {
    return list == null ? Stream.empty() : StreamSupport.stream(list.spliterator(), false);
  }

  private static Html mark(String words) {
    return element("mark", Attributes.NONE, text(words));
  }
}
