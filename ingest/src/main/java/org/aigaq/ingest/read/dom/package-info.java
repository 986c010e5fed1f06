/// Pages as flat trees: a tolerant HTML parser that makes no objects for what nobody looks at.
@NullMarked
package org.aigaq.ingest.read.dom;

import org.jspecify.annotations.NullMarked;
