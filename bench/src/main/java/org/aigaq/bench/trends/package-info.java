/// A simulated press whose keywords burst, and detectors that are held against it.
@NullMarked
package org.aigaq.bench.trends;

import org.jspecify.annotations.NullMarked;
