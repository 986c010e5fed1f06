package org.aigaq.ingest.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A running browser with a profile of its own, which goes with it.
///
/// It has no way out: every name is unknown to it and its proxy is nobody. What its pages ask for
/// is intercepted and answered by us.
final class Chromium implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final long NAP_MILLIS = 50;
  private static final int PAGE = 4_096;

  /// Ends the browser with us: a killed JVM closes the pipe that `cat` reads.
  private static final String UNTIL_WE_END =
      "set -m; \"$@\" >/dev/null 2>&1 & cat >/dev/null; kill -9 -- -$! 2>/dev/null";

  private final Process keeper;
  private final Path profile;
  private final URI address;

  private Chromium(Process keeper, Path profile, URI address) {
    this.keeper = keeper;
    this.profile = profile;
    this.address = address;
  }

  static Chromium start(Path executable) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("aigaq-chromium");
    List<String> command = new ArrayList<>(List.of("sh", "-c", UNTIL_WE_END, "sh"));
    command.add(executable.toString());
    command.addAll(flags(profile));
    Process keeper = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      return new Chromium(keeper, profile, address(profile));
    } catch (IOException | InterruptedException e) {
      end(keeper, profile);
      throw e;
    }
  }

  private static List<String> flags(Path profile) {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--proxy-server=socks5://127.0.0.1:1",
                "--proxy-bypass-list=<-loopback>",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--disable-quic",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-default-apps",
                "--no-first-run",
                "--no-default-browser-check",
                "--mute-audio",
                "--blink-settings=imagesEnabled=false",
                "--js-flags=--max-old-space-size=256"));
    if (isRoot()) {
      // Its sandbox refuses to work for root.
      flags.add("--no-sandbox");
    }
    flags.add("about:blank");
    return flags;
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /// Where it listens, on the loopback only: it writes that into its profile.
  private static URI address(Path profile) throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    for (long waited = 0; waited < START.toMillis(); waited += NAP_MILLIS) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() >= 2) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      TimeUnit.MILLISECONDS.sleep(NAP_MILLIS);
    }
    throw new IOException("it did not start within " + START.toSeconds() + " s");
  }

  URI address() {
    return address;
  }

  /// Resident memory of all its processes; 0 where the system does not tell.
  long memory() {
    return keeper.descendants().mapToLong(Chromium::memory).sum();
  }

  private static long memory(ProcessHandle process) {
    try {
      String[] pages = Files.readString(Path.of("/proc", process.pid() + "", "statm")).split(" ");
      return Long.parseLong(pages[1]) * PAGE;
    } catch (IOException | RuntimeException e) {
      // It ended meanwhile, or there is no /proc.
      return 0;
    }
  }

  @Override
  public void close() {
    end(keeper, profile);
  }

  private static void end(Process keeper, Path profile) {
    List<ProcessHandle> all = keeper.descendants().toList();
    try {
      keeper.getOutputStream().close();
      keeper.waitFor(2, TimeUnit.SECONDS);
    } catch (IOException e) {
      // Its end of the pipe is gone already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
    keeper.destroyForcibly();
    remove(profile);
  }

  /// A process that is just ending may still write; what is left then is in the temporary folder.
  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
