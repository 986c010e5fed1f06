/// The role: fetch requests in, captures out, offsets committed behind them.
@NullMarked
package org.aigaq.ingest.worker;

import org.jspecify.annotations.NullMarked;
