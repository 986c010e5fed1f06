package org.aigaq.streams.watch.state;

import java.util.List;
import org.aigaq.streams.watch.plan.Siblings.Living;

/// The articles of a host that may stand in for it.
public record LivingRow(List<Living> pool) {
  public static final LivingRow EMPTY = new LivingRow(List.of());
}
