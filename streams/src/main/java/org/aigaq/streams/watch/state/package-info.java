/// What the watch job remembers, and how it is written down.
@org.jspecify.annotations.NullMarked
package org.aigaq.streams.watch.state;
