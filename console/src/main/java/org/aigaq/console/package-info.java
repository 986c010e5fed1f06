@NullMarked
package org.aigaq.console;

import org.jspecify.annotations.NullMarked;
