/// Word differences of prose, for people: paragraphs first, words inside them.
@NullMarked
package org.aigaq.language.diff;

import org.jspecify.annotations.NullMarked;
