@NullMarked
package org.aigaq.indexer;

import org.jspecify.annotations.NullMarked;
