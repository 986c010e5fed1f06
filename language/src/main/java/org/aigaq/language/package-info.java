@NullMarked
package org.aigaq.language;

import org.jspecify.annotations.NullMarked;
