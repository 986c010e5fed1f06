package org.aigaq.ingest.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.aigaq.ingest.render.Rendered.Failed;
import org.jspecify.annotations.Nullable;

/// Runs the scripts of pages, one page at a time, in a browser that is started when it is first
/// needed and replaced when it misbehaves or has served long enough.
public final class Renderer implements AutoCloseable {
  private final Optional<Path> executable;
  private final RenderBounds bounds;
  private final ReentrantLock one = new ReentrantLock(true);
  private @Nullable Chromium browser;
  private @Nullable DevTools tools;
  private volatile @Nullable PageVisit visit;
  private int pages;

  public Renderer(Optional<Path> executable, RenderBounds bounds) {
    this.executable = executable;
    this.bounds = bounds;
  }

  /// With the Chromium of this machine, if there is one.
  public static Renderer system(Map<String, String> environment) {
    return new Renderer(ChromiumFinder.find(environment), RenderBounds.DEFAULT);
  }

  /// @param document the page as it was fetched; it is not fetched again
  /// @param source of what its scripts ask for
  public Rendered render(String url, Resource document, String userAgent, ResourceSource source)
      throws InterruptedException {
    if (executable.isEmpty()) {
      return new Failed(
          "no_browser",
          "no Chromium on this machine. Install it, or name it in " + ChromiumFinder.VARIABLE);
    }
    one.lockInterruptibly();
    try {
      return rendered(executable.get(), url, document, userAgent, source);
    } finally {
      visit = null;
      one.unlock();
    }
  }

  private Rendered rendered(
      Path path, String url, Resource document, String userAgent, ResourceSource source)
      throws InterruptedException {
    boolean well = false;
    try {
      DevTools connected = connected(path);
      var next = new PageVisit(connected, bounds, url, document, source);
      visit = next;
      Rendered rendered = next.run(userAgent, this::tooMuchMemory);
      well = rendered instanceof Rendered.Html;
      return rendered;
    } catch (IOException e) {
      String words = e.getMessage() == null ? e.toString() : e.getMessage();
      return new Failed("browser_failed", words);
    } finally {
      pages++;
      if (!well || pages >= bounds.pagesPerBrowser()) {
        stop();
      }
    }
  }

  private boolean tooMuchMemory() {
    Chromium running = browser;
    return running != null && running.memory() > bounds.memoryBytes();
  }

  private DevTools connected(Path path) throws IOException, InterruptedException {
    if (tools != null) {
      return tools;
    }
    pages = 0;
    Chromium started = Chromium.start(path);
    browser = started;
    tools =
        DevTools.connect(
            started.address(),
            (session, method, params) -> {
              PageVisit current = visit;
              if (current != null) {
                current.take(session, method, params);
              }
            });
    return tools;
  }

  private void stop() {
    if (tools != null) {
      tools.close();
      tools = null;
    }
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }

  @Override
  public void close() {
    one.lock();
    try {
      stop();
    } finally {
      one.unlock();
    }
  }
}
