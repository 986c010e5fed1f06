package org.aigaq.app.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/// One data folder through its life: started, closed, started again, its owner killed, started
/// again.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(900)
class EmbeddedStackIT {
  private static Path data;

  @BeforeAll
  static void makeTheFolder() throws IOException {
    data = Files.createTempDirectory("aigaq embedded ");
  }

  @AfterAll
  static void deleteTheFolder() throws IOException {
    Zip.delete(data);
  }

  @Test
  @Order(1)
  void aFirstStartTakesRecordsAndDocumentsAndKeepsStrangersOut() throws Exception {
    try (EmbeddedStack stack = open()) {
      Visitor visitor = new Visitor(stack);
      visitor.createTopic();
      visitor.produce("first");
      visitor.index("1", "first");

      assertThat(visitor.consumeAll()).containsExactly("first");
      assertThat(visitor.search()).isEqualTo(1);
      assertThat(visitor.statusWithoutPassword()).isEqualTo(401);
      assertThat(stack.elasticsearch().password()).hasSizeGreaterThan(16);
    }
    assertThat(mode(data)).isEqualTo("rwx------");
    assertThat(mode(data.resolve("elasticsearch.credentials"))).isEqualTo("rw-------");
  }

  @Test
  @Order(2)
  void aSecondStartGoesOnAndADeadOwnersServersEnd() throws Exception {
    Process owner = program();
    try (BufferedReader said = owner.inputReader()) {
      String line = opened(said);
      assertThat(line).startsWith("open ");
      List<ProcessHandle> servers = owner.descendants().toList();
      assertThat(servers).hasSizeGreaterThan(2);
      Visitor visitor = new Visitor(stackAt(line));
      assertThat(visitor.consumeAll()).containsExactly("first");
      assertThat(visitor.search()).isEqualTo(1);
      visitor.produce("second");
      visitor.index("2", "second");
      assertThatThrownBy(EmbeddedStackIT::open).hasMessageContaining("process " + owner.pid());

      owner.destroyForcibly().waitFor();

      Stream<CompletableFuture<ProcessHandle>> ends = servers.stream().map(ProcessHandle::onExit);
      CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get(15, TimeUnit.SECONDS);
    }
  }

  @Test
  @Order(3)
  void aKillLosesNothingThatWasAcknowledgedAndLeavesNoTransactionThatHoldsUpOthers()
      throws Exception {
    Process owner = program();
    try (BufferedReader said = owner.inputReader()) {
      Visitor visitor = new Visitor(stackAt(opened(said)));
      visitor.produce("third");
      visitor.index("3", "third");
      try (var unfinished = visitor.transactional()) {
        unfinished.initTransactions();
        unfinished.beginTransaction();
        visitor.send(unfinished, "never committed");

        List<ProcessHandle> all = owner.descendants().toList();
        owner.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        unfinished.close(Duration.ZERO);
      }
    }
    try (EmbeddedStack stack = open()) {
      Visitor visitor = new Visitor(stack);
      assertThat(visitor.search()).isEqualTo(3);
      try (var next = visitor.transactional()) {
        next.initTransactions();
        assertThat(visitor.heldBack()).isZero();
        next.beginTransaction();
        visitor.send(next, "fourth");
        next.commitTransaction();
      }
      assertThat(visitor.consumeAll()).containsExactly("first", "second", "third", "fourth");
    }
  }

  private static EmbeddedStack open() {
    return EmbeddedStack.open(
        TestStack.small(data), ServerFiles.locate(), System.err::println, new SecureRandom());
  }

  private static Process program() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-D" + ServerFiles.PROPERTY + "=" + System.getProperty(ServerFiles.PROPERTY),
            "-cp",
            System.getProperty("java.class.path"),
            StackProgram.class.getName(),
            data.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// The program's one line that counts: `open …` or `failed …`.
  private static String opened(BufferedReader said) {
    return said.lines()
        .filter(l -> l.startsWith("open ") || l.startsWith("failed "))
        .findFirst()
        .orElse("");
  }

  private static Stack stackAt(String line) throws IOException {
    String[] said = line.split(" ");
    Credentials account =
        Credentials.parse(Files.readString(data.resolve("elasticsearch.credentials")));
    String url = said[2].replace("://", "://" + account.line() + "@");
    return new ExternalStack(said[1], ElasticsearchAddress.parse(url));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
