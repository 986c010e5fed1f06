package org.aigaq.streams.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aigaq.contract.config.Countries;
import org.aigaq.contract.config.Country;
import org.aigaq.contract.config.PagePhrases;
import org.aigaq.contract.record.ObservationInput.PhraseHit;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.streams.edit.Folding;
import org.aigaq.streams.edit.LanguageFolder;
import org.jspecify.annotations.Nullable;

/// Finds what pages say instead of an article, in what a reader sees of them: title, first heading,
/// visible text. Scripts and toasts hold the same words on living pages and are never looked at.
final class Phrases {
  private enum Weight {
    WHOLE,
    HEAD,
    ANY
  }

  /// @param language or the country whose networks show it
  private record Phrase(String kind, String language, Weight weight, String words) {
    PhraseHit in(String where) {
      return new PhraseHit(kind, language, words, where);
    }
  }

  private static final List<Phrase> PHRASES = load();

  /// Titles are made of parts: "Page not found | Outlet".
  private static final Pattern PARTS = Pattern.compile("\\s+[-|/:•·]+\\s+|\\s*\\|\\s*|: ");

  private static final Pattern EDGES = Pattern.compile("^[\\s.!?\"']+|[\\s.!?\"']+$");

  private static final int MOST = 20;

  private Phrases() {}

  private static List<Phrase> load() {
    List<Phrase> phrases = new ArrayList<>();
    var folder = LanguageFolder.common();
    for (String code : folder.codes()) {
      folder
          .read(code, "pages.yaml", PagePhrases::read, PagePhrases::read)
          .ifPresent(
              read -> read.kinds().forEach((kind, words) -> add(kind, code, words, phrases)));
    }
    for (Country country : Countries.all()) {
      add("block_page", country.code(), country.blockPages(), phrases);
    }
    return List.copyOf(phrases);
  }

  private static void add(String kind, String of, PagePhrases.Kind words, List<Phrase> phrases) {
    words.any().forEach(entry -> phrases.add(new Phrase(kind, of, Weight.ANY, key(entry))));
    words.head().forEach(entry -> phrases.add(new Phrase(kind, of, Weight.HEAD, key(entry))));
    words.whole().forEach(entry -> phrases.add(new Phrase(kind, of, Weight.WHOLE, key(entry))));
  }

  private static String key(String entry) {
    return Folding.key(entry);
  }

  static List<PhraseHit> in(@Nullable PageFeatures page) {
    if (page == null) {
      return List.of();
    }
    Map<String, String> places = new LinkedHashMap<>();
    put(places, "title", page.title());
    put(places, "h1", page.h1());
    put(places, "text", page.visibleStart());
    List<PhraseHit> hits = new ArrayList<>();
    places.forEach((where, text) -> find(where, text, hits));
    return hits;
  }

  private static void put(Map<String, String> places, String where, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      places.put(where, Folding.key(text));
    }
  }

  private static void find(String where, String text, List<PhraseHit> hits) {
    boolean head = !where.equals("text");
    List<String> parts = head ? parts(text) : List.of();
    for (Phrase phrase : PHRASES) {
      boolean met =
          phrase.weight() == Weight.WHOLE
              ? parts.contains(phrase.words())
              : text.contains(phrase.words());
      if (met && hits.size() < MOST) {
        hits.add(phrase.in(where));
      }
    }
  }

  private static List<String> parts(String title) {
    List<String> parts = new ArrayList<>();
    for (String part : PARTS.split(title)) {
      parts.add(EDGES.matcher(part).replaceAll(""));
    }
    parts.add(EDGES.matcher(title).replaceAll(""));
    return parts;
  }
}
