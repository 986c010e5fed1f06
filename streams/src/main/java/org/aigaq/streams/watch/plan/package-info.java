/// Pure decisions of the watch job: when to look, in what order, what to take in.
@org.jspecify.annotations.NullMarked
package org.aigaq.streams.watch.plan;
