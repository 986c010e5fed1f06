package org.aigaq.app.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Elasticsearch as one node, in a process of its own, as another user if we are root.
final class ElasticsearchServer {
  private static final String NAME = "elasticsearch";
  private static final String PLUGIN = "aigaq-analysis";

  private final DataFolder data;
  private final EmbeddedOptions options;
  private final ServerFiles files;
  private final ServerUser user;
  private final Path folder;

  ElasticsearchServer(
      DataFolder data, EmbeddedOptions options, ServerFiles files, ServerUser user) {
    this.data = data;
    this.options = options;
    this.files = files;
    this.user = user;
    this.folder = data.root().resolve("elasticsearch");
  }

  /// The account, made at the first start and kept beside.
  Credentials credentials(SecureRandom random) throws IOException {
    Path file = data.root().resolve("elasticsearch.credentials");
    if (Files.exists(file)) {
      return Credentials.parse(Files.readString(file));
    }
    Credentials made = Credentials.generate(random);
    Path partial = data.root().resolve("elasticsearch.credentials.partial");
    Files.deleteIfExists(partial);
    Files.createFile(partial, PosixFilePermissions.asFileAttribute(DataFolder.PRIVATE_FILE));
    Files.writeString(partial, made.line() + "\n");
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  /// Starts the process; it doesn't answer yet.
  Server launch(int port, Credentials credentials, SecureRandom random, Progress progress)
      throws IOException {
    Path home = folder.resolve("home-" + files.elasticsearchVersion());
    if (!Files.isDirectory(home)) {
      progress.report("Elasticsearch: unpacking");
      Zip.unpack(files.elasticsearchZip(), home);
    }
    // Each time: the data may be of an earlier version, whose plugin was another.
    Zip.replace(files.analysisPlugin(), home.resolve("plugins").resolve(PLUGIN));
    configure(home, port, credentials, random);
    progress.report("Elasticsearch: starting");
    Path output = data.logs().resolve("elasticsearch.out");
    Supervised process =
        Supervised.start(
            NAME,
            user.command(List.of(home.resolve("bin/elasticsearch").toString())),
            variables(),
            output,
            data.run(),
            options.stopLimit());
    return new Server("Elasticsearch", process, List.of(output, folder.resolve("logs/aigaq.log")));
  }

  /// Before anything is started: a node that can't read its files dies with a message that helps
  /// nobody.
  void demandReach() throws IOException {
    Zip.folder(folder);
    if (user instanceof ServerUser.Other other) {
      other.giveOne(data.root());
    }
    Path javaHome = Path.of(System.getProperty("java.home"));
    Reach.demand(
        "the JDK",
        javaHome.resolve("bin/java"),
        user,
        "Set AIGAQ_JAVA_HOME to a JDK that all users can reach, such as one in /usr/lib/jvm");
    Reach.demand(
        "the data folder",
        folder,
        user,
        "Choose a data folder that it can reach with --data, such as one in /var/lib or /srv");
  }

  private Map<String, String> variables() {
    return Map.of(
        "ES_JAVA_HOME", System.getProperty("java.home"),
        "ES_PATH_CONF", folder.resolve("config").toString(),
        "ES_TMPDIR", folder.resolve("tmp").toString(),
        "HOME", folder.resolve("tmp").toString(),
        "TMPDIR", folder.resolve("tmp").toString());
  }

  private void configure(Path home, int port, Credentials credentials, SecureRandom random)
      throws IOException {
    Path config = folder.resolve("config");
    for (String name : List.of("config", "data", "logs", "tmp")) {
      Path made = Files.createDirectories(folder.resolve(name));
      Files.setPosixFilePermissions(made, DataFolder.PRIVATE_FOLDER);
    }
    String settings =
        ElasticsearchConfig.settings(
            port,
            Ports.claim(0, "Elasticsearch's transport", ""),
            folder.resolve("data"),
            folder.resolve("logs"));
    Files.writeString(config.resolve("elasticsearch.yml"), settings);
    String options = Files.readString(home.resolve("config/jvm.options"));
    Files.writeString(
        config.resolve("jvm.options"),
        ElasticsearchConfig.jvmOptions(options, this.options.elasticsearchHeapMb()));
    Files.writeString(config.resolve("log4j2.properties"), ElasticsearchConfig.logging());
    Files.writeString(config.resolve("users"), credentials.usersLine(random));
    Files.writeString(config.resolve("users_roles"), credentials.rolesLine());
    Files.writeString(config.resolve("roles.yml"), "");
    Files.writeString(config.resolve("role_mapping.yml"), "");
    for (String name : List.of("config", "data", "logs", "tmp")) {
      user.give(folder.resolve(name));
    }
  }

  /// Whether the node answers the account and every index can be searched.
  static boolean answers(HttpClient client, int port, Credentials credentials) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/_cluster/health?wait_for_status=yellow&timeout=5s"
                        .formatted(port)))
            .header("Authorization", credentials.basicAuthorization())
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
