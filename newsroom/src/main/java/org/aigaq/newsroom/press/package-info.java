/// What a reader of the press gets: pages, feeds and failures, as pure functions of a script and an
/// instant.
@NullMarked
package org.aigaq.newsroom.press;

import org.jspecify.annotations.NullMarked;
