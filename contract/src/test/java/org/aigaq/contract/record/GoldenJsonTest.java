package org.aigaq.contract.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigaq.contract.topic.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files under `golden/` are what earlier versions wrote. A changed file means that old records
/// read differently: fields are only added. To take in an added field, run with
/// `-Dgolden.write=true` and read the difference.
class GoldenJsonTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final ObjectWriter PRETTY =
      Json.MAPPER
          .writer()
          .with(SerializationFeature.INDENT_OUTPUT)
          .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @ParameterizedTest
  @MethodSource("org.aigaq.contract.record.Samples#all")
  void anOldRecordIsReadAsItWasMeant(Samples.Sample<?> sample) throws IOException {
    Path file = GOLDEN.resolve(sample.topic().name() + ".json");
    if ("true".equals(System.getenv("GOLDEN_WRITE"))) {
      Files.writeString(file, PRETTY.writeValueAsString(sample.value()) + "\n");
    }
    Object read = Json.MAPPER.readValue(Files.readString(file), sample.topic().type());
    assertThat(read).usingRecursiveComparison().isEqualTo(sample.value());
  }

  @ParameterizedTest
  @MethodSource("org.aigaq.contract.record.Samples#all")
  void aNewRecordIsWrittenAsTheOldReadersExpect(Samples.Sample<?> sample) throws IOException {
    Path file = GOLDEN.resolve(sample.topic().name() + ".json");
    assertThat(PRETTY.writeValueAsString(sample.value()) + "\n").isEqualTo(Files.readString(file));
  }
}
