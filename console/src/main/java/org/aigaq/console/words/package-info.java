/// The three languages of the page, and how times are written in them.
@NullMarked
package org.aigaq.console.words;

import org.jspecify.annotations.NullMarked;
