package org.aigaq.streams.judge;

import org.aigaq.contract.record.ObservationInput;

/// A judgement with everything that it rests on.
public record Judged(ObservationInput input, Judgement judgement) {}
