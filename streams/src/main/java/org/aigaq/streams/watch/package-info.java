/// The watch job: schedule, host health, verdicts, revisions.
@org.jspecify.annotations.NullMarked
package org.aigaq.streams.watch;
