package org.aigaq.app.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/// The stack that the tests of one JVM share, stopped when the JVM ends. `AIGAQ_TEST_STACK` chooses
/// it: `embedded` (the default), `docker`, or `external` with the addresses in the environment.
public final class TestStack {
  /// The variable that chooses the stack.
  public static final String VARIABLE = "AIGAQ_TEST_STACK";

  private static final class Holder {
    static final Stack STACK = open(System.getenv().getOrDefault(VARIABLE, "embedded"));
  }

  private TestStack() {}

  /// Starts it at the first call; skips the test when Docker is asked for and not there.
  public static Stack shared() {
    if ("docker".equals(System.getenv(VARIABLE))) {
      Assumptions.assumeTrue(
          DockerClientFactory.instance().isDockerAvailable(),
          VARIABLE + "=docker, and no container engine answers on this machine");
    }
    return Holder.STACK;
  }

  /// Smaller heaps and less patience with the disk than a user's.
  public static EmbeddedOptions small(Path data) {
    return EmbeddedOptions.at(data).withHeaps(384, 640);
  }

  private static Stack open(String kind) {
    return switch (kind) {
      case "embedded" -> embedded();
      case "docker" -> closedAtExit(DockerStack.open());
      case "external" -> ExternalStack.from(System.getenv());
      default ->
          throw new IllegalArgumentException(
              "%s=%s: it is embedded, docker or external".formatted(VARIABLE, kind));
    };
  }

  private static Stack embedded() {
    try {
      // Not under target: when the tests run as root, Elasticsearch's user must come to it.
      Path data = Files.createTempDirectory("aigaq-test-");
      Stack stack =
          EmbeddedStack.open(
              small(data), ServerFiles.locate(), System.err::println, new SecureRandom());
      return closedAtExit(() -> deleteAfter(stack, data), stack);
    } catch (IOException e) {
      throw new StackException("The tests' data folder can't be made: " + e.getMessage(), e);
    }
  }

  private static void deleteAfter(Stack stack, Path data) {
    stack.close();
    try {
      Zip.delete(data);
    } catch (IOException e) {
      System.err.println("Not deleted: " + data + ": " + e.getMessage());
    }
  }

  private static Stack closedAtExit(Stack stack) {
    return closedAtExit(stack::close, stack);
  }

  private static Stack closedAtExit(Runnable atExit, Stack stack) {
    Runtime.getRuntime().addShutdownHook(new Thread(atExit, "test-stack-close"));
    return stack;
  }
}
