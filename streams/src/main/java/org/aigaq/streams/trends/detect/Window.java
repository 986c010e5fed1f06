package org.aigaq.streams.trends.detect;

/// What one window of time held.
///
/// @param index windows since the epoch
/// @param count articles of the series
/// @param volume all articles
public record Window(long index, int count, double volume) {}
