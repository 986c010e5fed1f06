package org.aigaq.streams.judge;

import java.util.List;
import org.aigaq.contract.record.ObservationInput;
import org.jspecify.annotations.Nullable;

/// What is known of a host when one of its pages is judged.
///
/// @param homes canonical home addresses of the site, all of its editions and mirrors
/// @param face of the directory of the judged address
/// @param manyToOne other articles of the authority that ended at the same final address of late
/// @param elsewhere another address of the host at which the judged article's text was met
public record HostKnowledge(
    List<String> homes,
    @Nullable Face face,
    ObservationInput.Controls controls,
    int manyToOne,
    ObservationInput.@Nullable Elsewhere elsewhere) {

  public HostKnowledge(
      List<String> homes, @Nullable Face face, ObservationInput.Controls controls, int manyToOne) {
    this(homes, face, controls, manyToOne, null);
  }

  public HostKnowledge withElsewhere(ObservationInput.Elsewhere other) {
    return new HostKnowledge(homes, face, controls, manyToOne, other);
  }

  public static HostKnowledge of(List<String> homes) {
    return new HostKnowledge(homes, null, ObservationInput.Controls.NONE, 0);
  }
}
