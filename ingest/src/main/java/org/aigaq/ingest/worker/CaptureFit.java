package org.aigaq.ingest.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.function.Function;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.topic.Json;
import org.jspecify.annotations.Nullable;

/// Captures that fit in a record: what was extracted is cut, with its flag, until it does.
final class CaptureFit {
  static final int MOST_BYTES = 900_000;

  /// With fewer characters, at six bytes each where JSON escapes them, the rest of a capture fits
  /// beside them: nothing need be measured.
  private static final int FEW_CHARS = 50_000;

  private CaptureFit() {}

  /// @param capture makes it of what was extracted
  static Capture fit(Extracted extracted, Function<Extracted, Capture> capture) {
    Extracted fitting = extracted;
    while (true) {
      Capture made = capture.apply(fitting);
      if (chars(fitting) < FEW_CHARS) {
        return made;
      }
      Extracted smaller = size(made) > MOST_BYTES ? halved(fitting) : fitting;
      if (smaller == fitting) {
        return made;
      }
      fitting = smaller;
    }
  }

  private static Extracted halved(Extracted extracted) {
    return switch (extracted) {
      case Extracted.Entries e when e.entries().size() > 1 -> {
        List<Entry> fewer = List.copyOf(e.entries().subList(0, e.entries().size() / 2));
        yield new Extracted.Entries(e.title(), fewer, e.ttl(), true, e.sources());
      }
      case Extracted.ArticleRead a when a.article().text().length() > 1_000 ->
          new Extracted.ArticleRead(halved(a.article()));
      case Extracted.Entries e -> tooLarge();
      case Extracted.ArticleRead a -> tooLarge();
      default -> extracted;
    };
  }

  private static Extracted tooLarge() {
    return new Extracted.Unreadable("too_large", "what was read of it fits no record");
  }

  private static Article halved(Article article) {
    String text = article.text();
    int middle = text.length() / 2;
    int cut = Character.isHighSurrogate(text.charAt(middle - 1)) ? middle - 1 : middle;
    return article.cutTo(text.substring(0, cut));
  }

  private static long chars(Extracted extracted) {
    return switch (extracted) {
      case Extracted.ArticleRead(Article a) ->
          chars(a.title(), a.text(), a.beside(), a.links())
              + chars(a.section(), a.image(), a.canonicalUrl())
              + a.authors().stream().mapToLong(String::length).sum()
              + a.tags().stream().mapToLong(String::length).sum()
              + a.alternates().values().stream().mapToLong(String::length).sum();
      case Extracted.Entries e -> Long.MAX_VALUE;
      default -> 0;
    };
  }

  private static long chars(@Nullable String... texts) {
    long chars = 0;
    for (String text : texts) {
      chars += text == null ? 0 : text.length();
    }
    return chars;
  }

  private static int size(Capture capture) {
    try {
      return Json.MAPPER.writeValueAsBytes(capture).length;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a capture is always written: " + e.getMessage(), e);
    }
  }
}
