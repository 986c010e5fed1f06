package org.aigaq.newsroom.script;

import java.time.Duration;

/// A line of a timetable: what happens at this offset of script time.
public record Entry(Duration at, Event event) {}
