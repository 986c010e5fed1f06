@NullMarked
package org.aigaq.language.identify;

import org.jspecify.annotations.NullMarked;
