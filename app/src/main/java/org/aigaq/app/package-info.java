@NullMarked
package org.aigaq.app;

import org.jspecify.annotations.NullMarked;
