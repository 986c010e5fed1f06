/// How urgent an alert is, by a versioned table of rules: pure functions.
@NullMarked
package org.aigaq.streams.severity;

import org.jspecify.annotations.NullMarked;
