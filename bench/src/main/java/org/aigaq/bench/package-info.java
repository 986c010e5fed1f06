@NullMarked
package org.aigaq.bench;

import org.jspecify.annotations.NullMarked;
