/// The evidence: exact bytes in WARC 1.1 files, appended by one writer, synchronised in groups,
/// sealed once and chained.
@NullMarked
package org.aigaq.ingest.archive;

import org.jspecify.annotations.NullMarked;
