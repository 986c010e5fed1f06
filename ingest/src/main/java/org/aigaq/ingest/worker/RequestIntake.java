package org.aigaq.ingest.worker;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Handles each record in a thread of its own: the capture is acknowledged before the record is
/// done; what can never be handled is put in quarantine; what the machine fails at ends the role.
final class RequestIntake implements RequestLoop.Intake {
  private static final Logger LOG = LoggerFactory.getLogger(RequestIntake.class);

  private final RequestHandler handler;
  private final Publisher publisher;
  private final Quarantine quarantine;
  private final Lease lease;
  private final Executor threads;
  private final Consumer<Throwable> onFailure;
  private final Deserializer<FetchRequest> requests = Topics.FETCH_REQUESTS.values().deserializer();

  RequestIntake(
      RequestHandler handler,
      Publisher publisher,
      Quarantine quarantine,
      Lease lease,
      Executor threads,
      Consumer<Throwable> onFailure) {
    this.handler = handler;
    this.publisher = publisher;
    this.quarantine = quarantine;
    this.lease = lease;
    this.threads = threads;
    this.onFailure = onFailure;
  }

  @Override
  public void take(ConsumerRecord<String, byte[]> record, Assignment assignment, Runnable done) {
    threads.execute(
        () -> {
          try {
            if (handle(record, assignment)) {
              done.run();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (IOException | ExecutionException e) {
            Throwable cause =
                e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            LOG.error("ingest stops: {}", cause.getMessage());
            onFailure.accept(cause);
          } catch (Error e) {
            // Out of memory, say: the request must not stay open in silence.
            LOG.error("ingest stops", e);
            onFailure.accept(e);
          } finally {
            assignment.running().decrementAndGet();
          }
        });
  }

  /// False when the record was left to another worker.
  private boolean handle(ConsumerRecord<String, byte[]> record, Assignment assignment)
      throws IOException, InterruptedException, ExecutionException {
    FetchRequest request;
    try {
      request = requests.deserialize(record.topic(), record.value());
    } catch (SerializationException e) {
      quarantine.put(record, String.valueOf(e.getMessage())).get();
      return true;
    }
    Optional<String> complaint = RequestCheck.complaint(request);
    if (complaint.isPresent()) {
      quarantine.put(record, complaint.get()).get();
      return true;
    }
    try {
      var owner = new RequestHandler.Owner(assignment.since(), assignment::ours, lease::good);
      switch (handler.handle(request, owner)) {
        case RequestHandler.Answer.Seen(Capture capture) -> publish(record, capture);
        case RequestHandler.Answer.Passed(String home, FetchRequest on) ->
            publisher.send(home, on).get();
        case RequestHandler.Answer.Left left -> {
          return false;
        }
      }
      return true;
    } catch (RuntimeException e) {
      LOG.error("a request that ingest fails at", e);
      quarantine.put(record, e.getClass().getSimpleName() + ": " + e.getMessage()).get();
      return true;
    }
  }

  private void publish(ConsumerRecord<String, byte[]> record, Capture capture)
      throws InterruptedException, ExecutionException {
    try {
      publisher.send(capture).get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof RecordTooLargeException)) {
        throw e;
      }
      quarantine.put(record, "its capture is too large: " + e.getCause().getMessage()).get();
    }
  }
}
