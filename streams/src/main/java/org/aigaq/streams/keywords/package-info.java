/// The first match of an alerting topic by a new article → one `keyword` alert per story.
@NullMarked
package org.aigaq.streams.keywords;

import org.jspecify.annotations.NullMarked;
