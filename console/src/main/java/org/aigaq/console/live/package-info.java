/// New alerts as they come: from the topic to open pages.
@NullMarked
package org.aigaq.console.live;

import org.jspecify.annotations.NullMarked;
