package org.aigaq.language.keyword;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.aigaq.language.analysis.Analysis;
import org.aigaq.language.text.Folding;

/// Which dictionary forms a word of a rule stands for when it was written in another form. There is
/// no dictionary: the endings tell.
///
/// @param forms it is looked for as these, too: its endings leave no doubt
/// @param doubtful it may be a form of these, and is not looked for as them
/// @param terms by which `forms` are found
record Resolution(List<String> forms, List<String> doubtful, Set<String> terms) {
  private static final String NOUN = "n:";
  private static final int MOST = 8;
  private static final List<String> RUSSIAN_DICTIONARY =
      List.of("", "а", "я", "о", "е", "ь", "й", "ый", "ий", "ие", "ия");

  /// Endings that dictionary forms seldom have. A name may end in -ов or -ой as it is.
  private static final Pattern RUSSIAN_OBLIQUE =
      Pattern.compile(
          ".{3,}(ами|ями|ого|его|ому|ему|ыми|ими)|.{4,}(ую|юю|ах|ях|ам|ям|ов|ев|ой|ей|ом|ем|ою|ею|у|ю)");

  private static final Pattern RUSSIAN_OBLIQUE_NAME =
      Pattern.compile(".{3,}(ами|ями|ому|ему)|.{4,}(ах|ях|у|ю)");

  static Resolution of(String written, String language, boolean phrase) {
    String word = Folding.word(written.strip());
    return switch (language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]) {
      case "kk" -> kazakh(word, language, phrase);
      case "ru" -> russian(word, Character.isUpperCase(written.strip().codePointAt(0)), language);
      default -> new Resolution(List.of(), List.of(), Set.of());
    };
  }

  private static Resolution kazakh(String word, String language, boolean phrase) {
    List<String> forms = new ArrayList<>();
    List<String> doubtful = new ArrayList<>();
    Set<String> terms = new LinkedHashSet<>();
    for (String term : Analysis.terms(word, language, true, false)) {
      String stem = term.startsWith(NOUN) ? term.substring(NOUN.length()) : word;
      if (KazakhForms.isForm(word, stem, phrase)) {
        forms.add(stem);
        boolean verb = stem.endsWith("у") || stem.endsWith("ю");
        terms.addAll(Analysis.terms(stem, language, false, !verb));
      } else if (stem.length() > 2 && !stem.equals(word) && word.startsWith(stem)) {
        doubtful.add(stem);
      }
    }
    return bounded(forms, doubtful, terms);
  }

  private static Resolution russian(String word, boolean name, String language) {
    Pattern oblique = name ? RUSSIAN_OBLIQUE_NAME : RUSSIAN_OBLIQUE;
    boolean certain = oblique.matcher(word).matches();
    List<String> stems =
        Analysis.terms(word, language, true, false).stream()
            .filter(term -> term.startsWith(NOUN) && term.indexOf('+') > 0)
            .toList();
    int shortest = stems.stream().mapToInt(term -> term.indexOf('+')).min().orElse(0);
    Set<String> forms = new LinkedHashSet<>();
    Set<String> doubtful = new LinkedHashSet<>();
    Set<String> terms = new LinkedHashSet<>();
    for (String term : stems) {
      String form = dictionaryForm(term, language);
      if (form == null || form.equals(word)) {
        continue;
      }
      if (certain && term.indexOf('+') <= shortest + 1) {
        forms.add(form);
        terms.add(term);
        terms.addAll(Analysis.terms(form, language, false, true));
      } else {
        doubtful.add(form);
      }
    }
    return bounded(List.copyOf(forms), List.copyOf(doubtful), terms);
  }

  /// A dictionary form that is read as this stem of this declension.
  private static @org.jspecify.annotations.Nullable String dictionaryForm(
      String term, String language) {
    String stem = term.substring(NOUN.length(), term.indexOf('+'));
    for (String ending : RUSSIAN_DICTIONARY) {
      if (Analysis.terms(stem + ending, language, false, true).contains(term)) {
        return stem + ending;
      }
    }
    return null;
  }

  private static Resolution bounded(List<String> forms, List<String> doubtful, Set<String> terms) {
    return new Resolution(
        forms.stream().distinct().limit(MOST).toList(),
        doubtful.stream().filter(one -> !forms.contains(one)).distinct().limit(MOST).toList(),
        Set.copyOf(terms));
  }
}
