package org.aigaq.newsroom.script;

/// A feed of an outlet. `window`: how many of the newest articles it holds; older ones roll off.
public record Feed(FeedKind kind, String path, int window) {}
