package org.aigaq.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Samples;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSerdeTest {
  @Test
  void anUnknownFieldOfAnAlertIsKept() throws Exception {
    Alert alert = Samples.alert();
    String later = Json.MAPPER.writeValueAsString(alert).replaceFirst("\\{", "{\"mood\":\"calm\",");
    Alert read = Json.MAPPER.readValue(later, Alert.class);
    assertThat(Json.MAPPER.writeValueAsString(read)).contains("\"mood\":\"calm\"");
  }

  @Test
  void anUnknownKindIsReadAsUnknown() throws Exception {
    var extracted = Json.MAPPER.readValue("{\"kind\":\"hologram\",\"x\":1}", Extracted.class);
    assertThat(extracted).isEqualTo(new Extracted.Unknown());
    assertThat(Json.MAPPER.readValue("\"premonition\"", AlertType.class))
        .isEqualTo(AlertType.UNKNOWN);
  }

  @Test
  void aRecordOfAnotherVersionIsRefusedWithAReason() {
    byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);
    var serde = Topics.ALERTS.values();
    assertThatThrownBy(() -> serde.deserializer().deserialize("aigaq.alerts", bytes))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("version byte 123; this build reads 1");
  }

  @Test
  void aTombstoneStaysOne() {
    var serde = Topics.ALERTS.values();
    assertThat(serde.serializer().serialize("t", null)).isNull();
    assertThat(serde.deserializer().deserialize("t", null)).isNull();
  }

  @ParameterizedTest
  @MethodSource("org.aigaq.contract.record.Samples#all")
  void everyRecordComesBackAsItWent(Samples.Sample<?> sample) {
    roundTrip(sample);
  }

  private static <V> void roundTrip(Samples.Sample<V> sample) {
    var serde = sample.topic().values();
    byte[] bytes = serde.serializer().serialize("t", sample.value());
    assertThat(serde.deserializer().deserialize("t", bytes))
        .usingRecursiveComparison()
        .isEqualTo(sample.value());
  }
}
