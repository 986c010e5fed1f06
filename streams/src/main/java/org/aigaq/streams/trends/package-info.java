/// What is written about more, less or otherwise than usual.
@NullMarked
package org.aigaq.streams.trends;

import org.jspecify.annotations.NullMarked;
