/// What can be seen of any HTML page: features, markers, links.
@NullMarked
package org.aigaq.ingest.read.page;

import org.jspecify.annotations.NullMarked;
