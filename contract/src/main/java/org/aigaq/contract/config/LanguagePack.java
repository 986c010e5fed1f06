package org.aigaq.contract.config;

import java.util.List;
import java.util.Map;

/// What comparison needs to know of a language; `languages/README.md` explains each part. A word
/// that ends in `*` stands for any ending, one that begins with it for any beginning.
///
/// @param language BCP-47 code
/// @param phrases lists of words and phrases by what they do: `hedges`, `negations`, ...
/// @param opposites pairs of words that contradict each other
/// @param same groups of spellings of one thing; the first stands for all
/// @param expand contractions and what they stand for
/// @param months words of each month, 1 to 12
/// @param weekdays words of each day, 1 is Monday
/// @param monthsCapital a month is one only with a capital
/// @param numbers words of each number; a fraction is written `1/2`
/// @param scales words that multiply the number before them, by their zeros
/// @param endings of nouns and names
/// @param negatingPrefixes beginnings that turn a word round
/// @param negatingInside syllables inside a verb that turn it round
public record LanguagePack(
    String language,
    Map<String, List<String>> phrases,
    List<List<String>> opposites,
    List<List<String>> same,
    Map<String, String> expand,
    Map<Integer, List<String>> months,
    Map<Integer, List<String>> weekdays,
    boolean monthsCapital,
    Map<String, List<String>> numbers,
    Map<Integer, List<String>> scales,
    List<String> endings,
    List<String> negatingPrefixes,
    List<String> negatingInside) {}
