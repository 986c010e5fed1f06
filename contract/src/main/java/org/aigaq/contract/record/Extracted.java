package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.id.Ids;
import org.jspecify.annotations.Nullable;

/// What was read from the bytes of one capture.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = Extracted.Unknown.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Extracted.Entries.class, name = "entries"),
  @JsonSubTypes.Type(value = Extracted.ArticleRead.class, name = "article"),
  @JsonSubTypes.Type(value = Extracted.Unreadable.class, name = "unreadable"),
  @JsonSubTypes.Type(value = Extracted.Nothing.class, name = "nothing")
})
public sealed interface Extracted {

  /// Links of a feed, listing, sitemap or home page, in the order of the page.
  ///
  /// @param ttl how long the publisher says that this stays fresh
  /// @param cut there were more entries than one record carries
  /// @param sources where more is to be found: the sitemaps of an index or of robots.txt, the feeds
  ///   of a page
  record Entries(
      @Nullable String title,
      List<Entry> entries,
      @Nullable Duration ttl,
      boolean cut,
      List<Source> sources)
      implements Extracted {

    /// Older records name no sources.
    @JsonCreator
    public Entries(
        @Nullable String title,
        List<Entry> entries,
        @Nullable Duration ttl,
        boolean cut,
        @Nullable List<Source> sources) {
      this.title = title;
      this.entries = entries;
      this.ttl = ttl;
      this.cut = cut;
      this.sources = sources == null ? List.of() : sources;
    }

    public Entries(
        @Nullable String title, List<Entry> entries, @Nullable Duration ttl, boolean cut) {
      this(title, entries, ttl, cut, List.of());
    }

    /// SHA-256 (hex) over the entries in their order: equal digests mean that nothing is new there,
    /// whatever else moved in the bytes.
    public String digest() {
      var words = new StringBuilder();
      for (Entry entry : entries) {
        words.append(entry.url()).append('\u001f').append(entry.title()).append('\u001f');
        words.append(entry.publishedAt()).append('\u001f').append(entry.id()).append('\u001f');
        words.append(entry.summary()).append('\u001e');
      }
      for (Source source : sources) {
        words.append(source.url()).append('\u001f').append(source.changedAt()).append('\u001e');
      }
      return Ids.sha256(words.toString());
    }
  }

  /// A feed or sitemap that something else names.
  ///
  /// @param changedAt as an index of sitemaps says
  record Source(Target target, String url, @Nullable Instant changedAt) {}

  /// An article with a title or a text.
  record ArticleRead(Article article) implements Extracted {}

  /// Bytes that are not what was expected there, for example a feed that is HTML.
  ///
  /// @param reason a class such as `html_instead_of_feed`, `empty`, `not_html`
  record Unreadable(String reason, String detail) implements Extracted {}

  /// Nothing to read: no body, not modified, or no answer.
  record Nothing() implements Extracted {}

  /// A kind that a later version writes.
  record Unknown() implements Extracted {}
}
