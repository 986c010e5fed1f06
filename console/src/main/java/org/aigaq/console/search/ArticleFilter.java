package org.aigaq.console.search;

/// Which articles; an empty string asks for all.
///
/// @param query words, `"phrases"`, `-without`, `either | or`, `begin*`
public record ArticleFilter(String query, String outlet, String language, String status) {}
