@NullMarked
package org.aigaq.app.accuracy;

import org.jspecify.annotations.NullMarked;
