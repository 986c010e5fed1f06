@NullMarked
package org.aigaq.ingest;

import org.jspecify.annotations.NullMarked;
