package org.aigaq.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Many hosts, several worker processes, a kill between: was any host asked too early, how much of
/// what politeness allows was asked, and for how long was a host not asked when its worker was
/// killed. Arguments: hosts, delay in milliseconds, worker processes, seconds of each of the two
/// measured windows (before and after the kill), a folder that does not exist yet; then JVM options
/// for the workers.
public final class PolitenessRun implements AutoCloseable {
  private static final int PARTITIONS = 12;
  private static final int CREDIT = 3;
  private static final Duration SETTLING = Duration.ofSeconds(25);
  private static final Duration SLICE = Duration.ofSeconds(30);

  private final int count;
  private final Duration delay;
  private final Path folder;
  private final List<String> options;
  private final CrowdOfHosts hosts;
  private final LoneKafka kafka;
  private final LeasingDesk desk;
  private final List<Process> workers = new ArrayList<>();

  private PolitenessRun(int count, Duration delay, Path folder, List<String> options)
      throws IOException, InterruptedException {
    this.count = count;
    this.delay = delay;
    this.folder = Files.createDirectory(folder);
    this.options = options;
    this.hosts = new CrowdOfHosts(count);
    this.kafka = new LoneKafka(folder.resolve("kafka"), PARTITIONS);
    this.desk = new LeasingDesk(kafka.bootstrapServers(), hosts, count, delay, CREDIT);
  }

  public static void main(String[] args) throws Exception {
    var delay = Duration.ofMillis(Long.parseLong(args[1]));
    int seconds = Integer.parseInt(args[3]);
    List<String> options = List.of(args).subList(5, args.length);
    try (var run = new PolitenessRun(Integer.parseInt(args[0]), delay, Path.of(args[4]), options)) {
      run.go(Integer.parseInt(args[2]), Duration.ofSeconds(seconds));
    }
  }

  private void go(int processes, Duration window) throws IOException, InterruptedException {
    for (int i = 0; i < processes; i++) {
      work();
    }
    awaitFirst();
    TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
    window("before the kill", window);
    Process victim = workers.removeFirst();
    long killed = System.nanoTime();
    victim.destroyForcibly().waitFor();
    work();
    TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
    long settled = System.nanoTime();
    say("takeover: longest silence of a host %.1f s", longestSilence(killed, settled) / 1e9);
    window("after the kill", window);
    verdict();
  }

  /// With the options of `./aigaq ingest`.
  private void work() throws IOException {
    String name = "worker-" + System.nanoTime();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xmn256m",
                "-XX:MetaspaceSize=128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    options.forEach(option -> command.add(option.replace("WORKER", name)));
    command.addAll(
        List.of(
            "-cp",
            classPath(),
            "org.aigaq.app.Main",
            "ingest",
            "--kafka",
            kafka.bootstrapServers(),
            "--data",
            folder.resolve(name).toString()));
    var output = ProcessBuilder.Redirect.to(folder.resolve(name + ".out").toFile());
    workers.add(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start());
  }

  /// As a user's worker has it: the jars alone.
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void awaitFirst() throws InterruptedException {
    long limit = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (hosts.diary(0).isEmpty() && System.nanoTime() < limit) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private void window(String name, Duration length) throws InterruptedException {
    long from = System.nanoTime();
    Duration workersBefore = cpu();
    Duration kafkaBefore = cpu(kafka.process().toHandle());
    Duration ownBefore = cpu(ProcessHandle.current());
    slices(from, length);
    long to = System.nanoTime();
    long asked = asked(from, to);
    double limit = limit(from, to);
    say(
        "%s: %.0f requests/s of %.0f allowed (%.1f %%); milliseconds of CPU each: workers %.2f,"
            + " Kafka %.2f, hosts and desk %.2f",
        name,
        asked / ((to - from) / 1e9),
        limit / ((to - from) / 1e9),
        100 * asked / limit,
        each(cpu().minus(workersBefore), asked),
        each(cpu(kafka.process().toHandle()).minus(kafkaBefore), asked),
        each(cpu(ProcessHandle.current()).minus(ownBefore), asked));
    for (Process worker : workers) {
      say("  worker %d: %s", worker.pid(), memory(worker));
    }
  }

  /// How it goes while the workers' code gets warm.
  private void slices(long from, Duration length) throws InterruptedException {
    long end = from + length.toNanos();
    while (end - System.nanoTime() > 0) {
      long begin = System.nanoTime();
      Duration before = cpu();
      TimeUnit.NANOSECONDS.sleep(Math.min(SLICE.toNanos(), Math.max(1, end - begin)));
      long now = System.nanoTime();
      long asked = asked(begin, now);
      say(
          "  %d s: %.1f %%, workers %.2f ms each",
          Duration.ofNanos(now - from).toSeconds(),
          100 * asked / limit(begin, now),
          each(cpu().minus(before), asked));
    }
  }

  private long asked(long from, long to) {
    return unbounded()
        .mapToLong(i -> hosts.diary(i).stream().filter(a -> in(a, from, to)).count())
        .sum();
  }

  private double limit(long from, long to) {
    return unbounded().count() * (double) (to - from) / delay.toNanos();
  }

  /// The hosts that nothing but the delay holds back.
  private IntStream unbounded() {
    return IntStream.range(0, count).filter(i -> !LeasingDesk.hasBudget(i));
  }

  private static double each(Duration spent, long asked) {
    return spent.toNanos() / 1e6 / Math.max(1, asked);
  }

  private Duration cpu() {
    return workers.stream().map(w -> cpu(w.toHandle())).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static boolean in(CrowdOfHosts.Asked asked, long from, long to) {
    return asked.nanos() - from >= 0 && asked.nanos() - to < 0;
  }

  private Stream<List<CrowdOfHosts.Asked>> diaries() {
    return Stream.iterate(0, i -> i < count, i -> i + 1).map(hosts::diary);
  }

  private long longestSilence(long from, long to) {
    return unbounded().mapToLong(i -> longestSilence(hosts.diary(i), from, to)).max().orElse(0);
  }

  private static long longestSilence(List<CrowdOfHosts.Asked> diary, long from, long to) {
    long last = from;
    long longest = 0;
    for (CrowdOfHosts.Asked asked : diary) {
      if (in(asked, from, to)) {
        longest = Math.max(longest, asked.nanos() - last);
        last = asked.nanos();
      }
    }
    return Math.max(longest, to - last);
  }

  private void verdict() {
    List<List<CrowdOfHosts.Asked>> diaries = diaries().toList();
    say("%d requests in all", diaries.stream().mapToInt(List::size).sum());
    early("the connection was taken", diaries, CrowdOfHosts.Asked::accepted);
    early("the request had come", diaries, CrowdOfHosts.Asked::nanos);
    long forbidden =
        diaries.stream()
            .flatMap(List::stream)
            .filter(asked -> asked.path().startsWith("/forbidden"))
            .count();
    int most =
        IntStream.range(0, count)
            .filter(LeasingDesk::hasBudget)
            .map(i -> own(diaries.get(i)))
            .max()
            .orElse(0);
    say("forbidden pages asked for: %d", forbidden);
    say("most requests to a host that may have %d: %d", LeasingDesk.BUDGET, most);
    say("captures: %s", desk.outcomes());
  }

  /// Without those that its neighbour's pages led to: they count as the neighbour's.
  private static int own(List<CrowdOfHosts.Asked> diary) {
    return (int) diary.stream().filter(a -> !a.path().startsWith("/news/away-")).count();
  }

  private void early(
      String what, List<List<CrowdOfHosts.Asked>> diaries, ToLongFunction<CrowdOfHosts.Asked> at) {
    long early = 0;
    long worst = 0;
    for (List<CrowdOfHosts.Asked> diary : diaries) {
      long[] times = diary.stream().mapToLong(at).sorted().toArray();
      for (int i = 1; i < times.length; i++) {
        long gap = times[i] - times[i - 1];
        if (gap < delay.toNanos()) {
          early++;
          worst = Math.max(worst, delay.toNanos() - gap);
        }
      }
    }
    say("asked too early, counted from when %s: %d (worst by %.1f ms)", what, early, worst / 1e6);
  }

  /// Peak of the resident memory, and the heap now.
  private static String memory(Process worker) {
    try {
      String peak =
          Files.readAllLines(Path.of("/proc/" + worker.pid() + "/status")).stream()
              .filter(line -> line.startsWith("VmHWM"))
              .findFirst()
              .orElse("resident memory unknown");
      return peak.replaceAll("\\s+", " ") + " (heap at most 512 MB)";
    } catch (IOException e) {
      return worker.isAlive() ? "alive (heap at most 512 MB)" : "dead";
    }
  }

  private static void say(String words, Object... details) {
    System.out.println(String.format(Locale.ROOT, words, details));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    workers.forEach(Process::destroy);
    for (Process worker : workers) {
      if (!worker.waitFor(15, TimeUnit.SECONDS)) {
        worker.destroyForcibly();
      }
    }
    desk.close();
    kafka.close();
    hosts.close();
  }
}
