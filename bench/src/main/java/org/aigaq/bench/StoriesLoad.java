package org.aigaq.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.stories.StoriesTopology;
import org.aigaq.streams.stories.StoryBook;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/// Days of a press through the finding of stories: first the index alone in the heap, with a window
/// of a day, then the job with its stores on disk. Articles a second, heap and disk after each day.
/// Arguments: articles a day, days, articles a day for the job, a folder.
public final class StoriesLoad {
  private static final Duration WINDOW = Duration.ofDays(1);

  private StoriesLoad() {}

  public static void main(String[] args) throws IOException {
    int perDay = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int days = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    int ofJob = args.length > 2 ? Integer.parseInt(args[2]) : 20_000;
    Path folder = args.length > 3 ? Path.of(args[3]) : Files.createTempDirectory("stories");
    if (perDay > 0) {
      index(perDay, days);
    }
    if (ofJob > 0) {
      job(ofJob, days, folder);
    }
  }

  private static void index(int perDay, int days) {
    say("the index in the heap, window %s, %,d articles a day", WINDOW, perDay);
    StoryBook book = StoryBook.inMemory(WINDOW);
    long[] copies = new long[1];
    run(
        perDay,
        days,
        state -> {
          long told =
              book.see(state, state.firstSeenAt()).stream()
                  .filter(story -> story.copiedFrom() != null)
                  .count();
          copies[0] += told;
        },
        () -> "%,d copies so far".formatted(copies[0]));
  }

  private static void job(int perDay, int days, Path folder) {
    say("the job, window %s, %,d articles a day", WINDOW, perDay);
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, StoriesTopology.APPLICATION);
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    var topic = Topics.ARTICLE_STATES;
    try (var driver = new TopologyTestDriver(new StoriesTopology(WINDOW).get(), properties)) {
      var in =
          driver.createInputTopic(
              topic.name(), topic.keys().serializer(), topic.values().serializer());
      List<TestOutputTopic<byte[], byte[]>> written = written(driver);
      run(
          perDay,
          days,
          state -> {
            in.pipeInput(state.id(), state, state.firstSeenAt());
            written.forEach(TestOutputTopic::readRecordsToList);
          },
          () -> "%,d KB in the stores".formatted(size(folder) / 1024));
    }
  }

  /// The driver keeps what was written until somebody reads it.
  private static List<TestOutputTopic<byte[], byte[]>> written(TopologyTestDriver driver) {
    String own = StoriesTopology.APPLICATION + "-";
    return Stream.of(
            Topics.STORIES.name(),
            own + "sightings-repartition",
            own + "stories-rows-changelog",
            own + "stories-index-changelog")
        .map(
            topic ->
                driver.createOutputTopic(
                    topic, new ByteArrayDeserializer(), new ByteArrayDeserializer()))
        .toList();
  }

  private static void run(
      int perDay, int days, Consumer<ArticleState> take, Supplier<String> more) {
    var press = new StoryPress(new Random(5));
    for (int day = 1; day <= days; day++) {
      long cpu = 0;
      for (int i = 0; i < perDay; i++) {
        ArticleState state = press.next(perDay);
        long start = cpuTime();
        take.accept(state);
        cpu += cpuTime() - start;
      }
      say(
          "day %d: %,.0f articles/s of CPU time, %,d MB of heap, %s",
          day, perDay * 1e9 / cpu, heap() >> 20, more.get());
    }
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(String line, Object... values) {
    System.out.printf(Locale.ROOT, line + "%n", values);
  }
}
