/// Compares what several vantages see of one host: pure functions. A removal needs them to agree, a
/// blocking needs them to differ, always in the same way and for long.
@NullMarked
package org.aigaq.streams.vantage;

import org.jspecify.annotations.NullMarked;
