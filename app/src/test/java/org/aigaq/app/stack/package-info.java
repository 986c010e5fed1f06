@NullMarked
package org.aigaq.app.stack;

import org.jspecify.annotations.NullMarked;
