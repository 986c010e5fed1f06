/// Counts in windows of time: what is usual, and how unlikely it is that chance brought what came.
/// Pure functions.
@NullMarked
package org.aigaq.streams.trends.detect;

import org.jspecify.annotations.NullMarked;
