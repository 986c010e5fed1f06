/// Bytes to text, dates, addresses: what every kind of document needs.
@NullMarked
package org.aigaq.ingest.read.text;

import org.jspecify.annotations.NullMarked;
