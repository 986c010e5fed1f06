package org.aigaq.app.stack;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;

/// Opens an embedded stack, says `open KAFKA URL`, and stays until it is killed: the process that
/// the tests kill.
final class StackProgram {
  private StackProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedOptions options = TestStack.small(Path.of(arguments[0]));
    try {
      EmbeddedStack stack =
          EmbeddedStack.open(
              options, ServerFiles.locate(), System.err::println, new SecureRandom());
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      System.out.println("open " + stack.bootstrapServers() + " " + stack.elasticsearch().url());
      new CountDownLatch(1).await();
    } catch (StackException e) {
      System.out.println("failed " + e.getMessage());
    }
  }
}
