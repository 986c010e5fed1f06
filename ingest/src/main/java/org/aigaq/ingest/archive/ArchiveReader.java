package org.aigaq.ingest.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.ingest.fetch.HttpMessage;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/// Reads single responses back. Any number of readers may work while files are written.
public final class ArchiveReader {
  private static final int MOST = 128 * 1024 * 1024;

  private final Path directory;

  public ArchiveReader(Path directory) {
    this.directory = directory;
  }

  /// The response at a locator; empty when the file or the record is not there, or its body is not
  /// the one that the locator names.
  ///
  /// @throws IOException when the disk fails
  public Optional<ArchivedResponse> read(ArchiveLocator locator) throws IOException {
    Optional<Path> file = file(locator.warc());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file.get(), StandardOpenOption.READ)) {
      if (locator.offset() < 0 || locator.offset() >= channel.size()) {
        return Optional.empty();
      }
      channel.position(locator.offset());
      return record(channel)
          .filter(response -> Ids.sha256(response.message().body()).equals(locator.sha256()));
    }
  }

  /// What the response at a locator became in a browser; empty when no script was run.
  public Optional<String> rendered(ArchiveLocator locator) throws IOException {
    Optional<Path> file = file(locator.warc());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file.get(), StandardOpenOption.READ)) {
      channel.position(Math.max(0, locator.offset()));
      var reader = new WarcReader(channel);
      Optional<URI> response = reader.next().map(WarcRecord::id);
      reader.next();
      // Response, request, and then it, if there is one.
      WarcRecord third = reader.next().orElse(null);
      boolean ofIt =
          third instanceof WarcConversion conversion && conversion.refersTo().equals(response);
      return ofIt && third != null
          ? Optional.of(new String(third.body().stream().readNBytes(MOST), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (ParsingException | java.util.zip.ZipException | java.io.EOFException e) {
      return Optional.empty();
    }
  }

  /// What a later, equal response refers to; empty when that record cannot be referred to.
  Optional<Origin> origin(ArchiveLocator locator) throws IOException {
    Optional<Path> file = file(locator.warc());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file.get(), StandardOpenOption.READ)) {
      channel.position(Math.max(0, locator.offset()));
      WarcRecord record = new WarcReader(channel).next().orElse(null);
      if (!(record instanceof WarcResponse response)) {
        return Optional.empty();
      }
      // As it was written: the parsed digest would be told in base 32.
      return response
          .headers()
          .first("WARC-Payload-Digest")
          .map(digest -> new Origin(response.id(), response.target(), response.date(), digest));
    } catch (ParsingException | java.util.zip.ZipException | java.io.EOFException e) {
      return Optional.empty();
    }
  }

  private static Optional<ArchivedResponse> record(FileChannel channel) throws IOException {
    try {
      // Not closed: it would only close the channel, which is ours.
      WarcRecord record = new WarcReader(channel).next().orElse(null);
      if (!(record instanceof WarcResponse response)) {
        return Optional.empty();
      }
      byte[] raw = response.body().stream().readNBytes(MOST);
      return Optional.of(
          new ArchivedResponse(response.target(), response.date(), HttpMessage.parse(raw)));
    } catch (ParsingException | java.util.zip.ZipException | java.io.EOFException e) {
      return Optional.empty();
    } catch (org.aigaq.ingest.fetch.HttpBroken e) {
      return Optional.empty();
    }
  }

  /// The file under its final name or while it is still written. Names come from records: they must
  /// not lead out of the archive.
  private Optional<Path> file(String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,200}")) {
      return Optional.empty();
    }
    Path sealed = directory.resolve(name);
    if (Files.exists(sealed)) {
      return Optional.of(sealed);
    }
    Path open = directory.resolve(name + WarcFile.OPEN);
    if (Files.exists(open)) {
      return Optional.of(open);
    }
    // It may have been sealed between the two looks.
    return Files.exists(sealed) ? Optional.of(sealed) : Optional.empty();
  }
}
