package org.aigaq.app.stack;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Uses a stack as the rooms do, in the smallest way.
final class Visitor {
  private static final TopicPartition PARTITION = new TopicPartition("visits", 0);

  private final Stack stack;
  private final Map<String, Object> kafka;

  Visitor(Stack stack) {
    this.stack = stack;
    this.kafka = Map.of("bootstrap.servers", stack.bootstrapServers());
  }

  void createTopic() throws Exception {
    try (Admin admin = Admin.create(kafka)) {
      admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
    }
  }

  /// Returns when the broker has acknowledged it.
  void produce(String value) throws Exception {
    try (var producer =
        new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(PARTITION.topic(), value)).get();
    }
  }

  /// A producer that the broker knows again by its transactional id.
  KafkaProducer<String, String> transactional() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("transactional.id", "visitor");
    settings.put("transaction.timeout.ms", 1_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  /// Returns when the broker has it.
  void send(KafkaProducer<String, String> producer, String value) throws Exception {
    producer.send(new ProducerRecord<>(PARTITION.topic(), value)).get();
  }

  /// How many offsets nobody may read past, because a transaction was not brought to its end.
  long heldBack() throws Exception {
    try (Admin admin = Admin.create(kafka)) {
      return end(admin, IsolationLevel.READ_UNCOMMITTED)
          - end(admin, IsolationLevel.READ_COMMITTED);
    }
  }

  private static long end(Admin admin, IsolationLevel level) throws Exception {
    return admin
        .listOffsets(Map.of(PARTITION, OffsetSpec.latest()), new ListOffsetsOptions(level))
        .partitionResult(PARTITION)
        .get()
        .offset();
  }

  /// All that is committed.
  List<String> consumeAll() {
    List<String> values = new ArrayList<>();
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
      while (consumer.position(PARTITION) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(r -> values.add(r.value()));
      }
    }
    return values;
  }

  /// Returns when Elasticsearch has acknowledged it.
  void index(String id, String text) throws IOException, InterruptedException {
    HttpRequest.BodyPublisher body =
        HttpRequest.BodyPublishers.ofString("{\"text\": \"%s\"}".formatted(text));
    HttpResponse<String> answer =
        send(
            request("/visits/_doc/" + id)
                .header("Content-Type", "application/json")
                .PUT(body)
                .build());
    if (answer.statusCode() != 201) {
      throw new IOException(answer.body());
    }
  }

  /// How many documents there are.
  int search() throws IOException, InterruptedException {
    send(request("/visits/_refresh").POST(HttpRequest.BodyPublishers.noBody()).build());
    String answer = send(request("/visits/_search").build()).body();
    Matcher total = Pattern.compile("\"total\":\\{\"value\":(\\d+)").matcher(answer);
    if (!total.find()) {
      throw new IOException(answer);
    }
    return Integer.parseInt(total.group(1));
  }

  int statusWithoutPassword() throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(stack.elasticsearch().url().resolve("/_search")).build())
        .statusCode();
  }

  private HttpRequest.Builder request(String path) {
    ElasticsearchAddress address = stack.elasticsearch();
    return HttpRequest.newBuilder(address.url().resolve(path))
        .header(
            "Authorization",
            new Credentials(address.user(), address.password()).basicAuthorization());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
