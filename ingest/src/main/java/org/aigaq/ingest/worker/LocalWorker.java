package org.aigaq.ingest.worker;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.ingest.archive.Archive;
import org.aigaq.ingest.fetch.Fetcher;
import org.aigaq.ingest.fetch.PolitenessGate;
import org.aigaq.ingest.render.Renderer;

/// A worker without Kafka: each request is handed in and its capture handed back, by the code that
/// serves a partition. Any number of threads may call it.
public final class LocalWorker implements AutoCloseable {
  private final Archive archive;
  private final Fetcher fetcher;
  private final Renderer renderer;
  private final RequestHandler handler;
  private final RequestHandler.Owner owner;

  private LocalWorker(Archive archive, List<Site> sites, String worker, Clock clock) {
    Fetcher.Means means = Fetcher.Means.system(clock);
    var book = new SiteBook();
    sites.forEach(site -> book.put(site.id(), site));
    this.archive = archive;
    this.fetcher = new Fetcher(means);
    this.renderer = Renderer.system(System.getenv());
    var gate = new PolitenessGate(means.ticker(), 64);
    var reach = new RequestHandler.Means(fetcher, renderer);
    var places = new RequestHandler.Places(book, Passages.Homes.EVERYWHERE);
    this.handler = new RequestHandler(reach, gate, archive, places, worker, clock, means.ticker());
    this.owner = new RequestHandler.Owner(means.ticker().nanos(), () -> true, () -> true);
  }

  /// @throws IOException when the archive cannot be used
  public static LocalWorker open(Archive.Settings settings, List<Site> sites, Clock clock)
      throws IOException {
    Archive archive = Archive.open(settings, clock, () -> {});
    return new LocalWorker(archive, sites, settings.worker(), clock);
  }

  /// Returns once what the capture says is safe on disk.
  ///
  /// @throws IOException when the archive cannot be written or read
  public Capture handle(FetchRequest request) throws IOException, InterruptedException {
    if (handler.handle(request, owner) instanceof RequestHandler.Answer.Seen(Capture capture)) {
      return capture;
    }
    throw new IllegalStateException("a worker that is alone keeps every request");
  }

  public Archive archive() {
    return archive;
  }

  /// Seals what is open.
  @Override
  public void close() throws IOException {
    renderer.close();
    fetcher.close();
    archive.close();
  }
}
