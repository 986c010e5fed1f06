package org.aigaq.contract.record;

import java.util.List;
import java.util.Map;

/// How a revision differs from the one before.
///
/// @param cosmetic nothing that a reader would call a change; kept, never alerted
/// @param labels in the order of weight, for example `headline_changed`
/// @param significance 0..1
/// @param silent substantive, without a note and without a new modification time
/// @param words for each label, the words that made it
/// @param summary one neutral sentence per language
public record Edit(
    boolean cosmetic,
    List<String> labels,
    double significance,
    boolean silent,
    int addedWords,
    int removedWords,
    Map<String, List<String>> words,
    Map<String, String> summary) {}
