package org.aigaq.streams.life;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one look leads to.
///
/// @param lookAgainAt earliest time of the next look; absent when the revisit tier decides
public record Step(LifeState next, List<Transition> transitions, @Nullable Instant lookAgainAt) {}
