package org.aigaq.ingest.read.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands at the head of an article: title, authors, time.
///
/// @param heading the node that shows the title, or -1
record Head(
    @Nullable String title, int heading, List<String> authors, Published.@Nullable When published) {

  static Head of(Sources page) {
    Site site = Site.of(page);
    Traces traces = Traces.of(page);
    Titles.Headline headline = Titles.of(traces, site);
    traces.headline(headline.node());
    return new Head(
        headline.text(),
        headline.node(),
        Authors.of(traces, site),
        Published.published(traces).orElse(null));
  }
}
