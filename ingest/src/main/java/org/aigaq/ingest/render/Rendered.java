package org.aigaq.ingest.render;

/// What became of a page.
public sealed interface Rendered {
  /// The document as its scripts left it.
  ///
  /// @param html of the document after its scripts came to rest
  /// @param url of the document then
  /// @param resources that the page was given
  /// @param refused that it was not
  record Html(String html, String url, int resources, int refused) implements Rendered {}

  /// It could not be rendered: nothing that speaks against the page.
  ///
  /// @param reason `no_browser`, `browser_failed`, `out_of_memory`, `too_large`
  record Failed(String reason, String detail) implements Rendered {}
}
