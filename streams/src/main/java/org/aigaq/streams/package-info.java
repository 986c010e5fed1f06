@NullMarked
package org.aigaq.streams;

import org.jspecify.annotations.NullMarked;
