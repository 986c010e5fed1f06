package org.aigaq.console.live;

/// One change of an alert, as sent to open pages.
///
/// @param id where it stands on the topic: `partition.offset`
/// @param data JSON
public record Event(String id, String data) {}
