/// The servers Aigaq stands on: Kafka and Elasticsearch, as child processes on this machine, or
/// somewhere else.
@NullMarked
package org.aigaq.app.stack;

import org.jspecify.annotations.NullMarked;
