@NullMarked
package org.aigaq.language.text;

import org.jspecify.annotations.NullMarked;
