import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Downloads Maven, checks it and unpacks it: run from its source by `mvnw`, with nothing but the JDK,
/// since a bare machine has neither curl nor unzip.
/// Arguments: address, SHA-512, folder to make.
final class FetchMaven {
  private FetchMaven() {}

  public static void main(String[] arguments) throws Exception {
    URI from = URI.create(arguments[0]);
    Path folder = Path.of(arguments[2]).toAbsolutePath();
    Files.createDirectories(folder.getParent());
    Path work = Files.createTempDirectory(folder.getParent(), "fetching-");
    Path zip = work.resolve("maven.zip");
    try {
      download(from, zip);
      check(zip, arguments[1], from);
      unpack(zip, work.resolve("maven"));
      put(work.resolve("maven"), folder);
    } catch (IOException e) {
      System.err.println("Maven can't be fetched from " + from + ": " + e);
      System.err.println(
          "Check the connection, set https_proxy if you need a proxy, or MVNW_REPOURL to a mirror of Maven Central.");
      System.exit(1);
    } finally {
      delete(work);
    }
  }

  private static void download(URI from, Path to) throws IOException, InterruptedException {
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(30));
    String proxy = System.getenv().getOrDefault("https_proxy", System.getenv().getOrDefault("HTTPS_PROXY", ""));
    if (!proxy.isBlank()) {
      URI at = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
      int port = at.getPort() < 0 ? 80 : at.getPort();
      client.proxy(ProxySelector.of(new InetSocketAddress(at.getHost(), port)));
    }
    HttpRequest request = HttpRequest.newBuilder(from).timeout(Duration.ofMinutes(10)).build();
    int status = client.build().send(request, HttpResponse.BodyHandlers.ofFile(to)).statusCode();
    if (status != 200) {
      throw new IOException("the answer was HTTP " + status);
    }
  }

  private static void check(Path zip, String wanted, URI from) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-512");
    digest.update(Files.readAllBytes(zip));
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(wanted)) {
      throw new IOException("what came has SHA-512 " + found + ", expected " + wanted);
    }
  }

  private static void unpack(Path zip, Path to) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path target = to.resolve(inside).normalize();
        if (!target.startsWith(to)) {
          throw new IOException("an entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
        target.toFile().setExecutable(inside.startsWith("bin/"), false);
      }
    }
  }

  /// Another call may have put it there meanwhile; either copy will do.
  private static void put(Path made, Path folder) throws IOException {
    try {
      Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isExecutable(folder.resolve("bin/mvn"))) {
        throw e;
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
