package org.aigaq.streams.judge;

import org.aigaq.contract.record.Outcome;

/// What the rules say of one look.
///
/// @param ruleId of the first rule that matched
/// @param strength how much a look of this kind counts, 0..1
/// @param because the rule in words, with what it saw
public record Judgement(Outcome outcome, String ruleId, double strength, String because) {}
