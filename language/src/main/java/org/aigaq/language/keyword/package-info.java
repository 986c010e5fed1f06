@NullMarked
package org.aigaq.language.keyword;

import org.jspecify.annotations.NullMarked;
