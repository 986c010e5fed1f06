/// Which articles tell one story: copies, cut and altered copies, twins in other languages.
@NullMarked
package org.aigaq.streams.stories;

import org.jspecify.annotations.NullMarked;
