@NullMarked
package org.aigaq.language.analysis;

import org.jspecify.annotations.NullMarked;
