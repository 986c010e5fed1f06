package org.aigaq.streams.edit;

import java.util.Set;

/// Two versions and what a press monitor calls their difference.
///
/// @param tune the labeller may be tuned on it
/// @param labels none for a cosmetic pair, and for a change that no label names
record LabelledPair(
    String id,
    String language,
    boolean tune,
    Version old,
    Version now,
    boolean cosmetic,
    Set<String> labels) {}
