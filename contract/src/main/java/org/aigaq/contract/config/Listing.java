package org.aigaq.contract.config;

/// A page of links.
///
/// @param articles regular expression, found in the addresses of articles
public record Listing(String url, String articles) {}
