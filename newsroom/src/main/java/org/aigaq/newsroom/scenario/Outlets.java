package org.aigaq.newsroom.scenario;

import org.aigaq.newsroom.script.Feed;
import org.aigaq.newsroom.script.Outlet;

/// Outlets with one thing changed.
final class Outlets {
  private Outlets() {}

  static Outlet skin(Outlet o, String skin) {
    return copy(o, skin, o.articlePath(), o.feed());
  }

  static Outlet path(Outlet o, String pattern) {
    return copy(o, o.skin(), pattern, o.feed());
  }

  static Outlet window(Outlet o, int window) {
    Feed feed = o.feed();
    return feed == null
        ? o
        : copy(o, o.skin(), o.articlePath(), new Feed(feed.kind(), feed.path(), window));
  }

  private static Outlet copy(
      Outlet o, String skin, String path, @org.jspecify.annotations.Nullable Feed feed) {
    return new Outlet(
        o.id(),
        o.name(),
        o.kind(),
        o.ownership(),
        o.languages(),
        o.charset(),
        skin,
        path,
        o.sections(),
        feed,
        o.listing(),
        o.sitemap(),
        o.softNotFound(),
        o.robots());
  }
}
