package org.aigaq.app.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The files of the Elasticsearch node's configuration folder.
final class ElasticsearchConfig {
  private ElasticsearchConfig() {}

  /// `elasticsearch.yml`: one node on loopback, passwords asked for, TLS off because nothing leaves
  /// the machine.
  static String settings(int port, int transportPort, Path data, Path logs) {
    return """
        cluster.name: aigaq
        node.name: aigaq
        path.data: %s
        path.logs: %s
        http.host: 127.0.0.1
        http.port: %d
        transport.host: 127.0.0.1
        transport.port: %d
        discovery.type: single-node
        action.destructive_requires_name: true
        cluster.routing.allocation.disk.threshold_enabled: false
        xpack.security.enabled: true
        xpack.security.enrollment.enabled: false
        xpack.security.http.ssl.enabled: false
        xpack.security.transport.ssl.enabled: false
        """
        .formatted(quoted(data), quoted(logs), port, transportPort);
  }

  /// `jvm.options`: the distribution's own, without its heap dumps and its 2 GB of collector logs.
  static String jvmOptions(String distribution, int heapMb) {
    String kept =
        distribution
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .filter(line -> UNWANTED.stream().noneMatch(line::contains))
            .collect(Collectors.joining("\n"));
    // The built-in roles would be copied to an index whose analyzers this distribution lacks.
    return """
        %s
        -Xms%dm
        -Xmx%dm
        -XX:-AlwaysPreTouch
        -Des.queryable_built_in_roles_enabled=false
        """
        .formatted(kept, Math.min(heapMb, 256), heapMb);
  }

  private static final List<String> UNWANTED =
      List.of(
          "HeapDumpOnOutOfMemoryError",
          "HeapDumpPath",
          "ErrorFile",
          "-Xlog:gc",
          "org.apache.arrow",
          "-Xms",
          "-Xmx");

  /// `log4j2.properties`: one file, three generations of 10 MB.
  static String logging() {
    return """
        status = error
        appender.file.type = RollingFile
        appender.file.name = file
        appender.file.fileName = ${sys:es.logs.base_path}${sys:file.separator}${sys:es.logs.cluster_name}.log
        appender.file.filePattern = ${sys:es.logs.base_path}${sys:file.separator}${sys:es.logs.cluster_name}-%i.log.gz
        appender.file.layout.type = PatternLayout
        appender.file.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
        appender.file.policies.type = Policies
        appender.file.policies.size.type = SizeBasedTriggeringPolicy
        appender.file.policies.size.size = 10MB
        appender.file.strategy.type = DefaultRolloverStrategy
        appender.file.strategy.max = 3
        rootLogger.level = info
        rootLogger.appenderRef.file.ref = file
        """;
  }

  /// Kafka's, in the same manner.
  static String kafkaLogging(Path logs) {
    return """
        status = error
        appender.file.type = RollingFile
        appender.file.name = file
        appender.file.fileName = %1$s/kafka.log
        appender.file.filePattern = %1$s/kafka-%%i.log.gz
        appender.file.layout.type = PatternLayout
        appender.file.layout.pattern = [%%d{ISO8601}][%%-5p][%%c{1}] %%m%%n
        appender.file.policies.type = Policies
        appender.file.policies.size.type = SizeBasedTriggeringPolicy
        appender.file.policies.size.size = 10MB
        appender.file.strategy.type = DefaultRolloverStrategy
        appender.file.strategy.max = 3
        logger.settings.name = org.apache.kafka.common.config.AbstractConfig
        logger.settings.level = warn
        rootLogger.level = info
        rootLogger.appenderRef.file.ref = file
        """
        .formatted(logs);
  }

  /// A path as a double-quoted YAML scalar.
  private static String quoted(Path path) {
    return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
