/// Removals at several outlets that belong together.
@NullMarked
package org.aigaq.streams.cluster;

import org.jspecify.annotations.NullMarked;
