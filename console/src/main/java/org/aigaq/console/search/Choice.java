package org.aigaq.console.search;

/// One value of a filter.
public record Choice(String value, String name, long count) {}
