@NullMarked
package org.aigaq.newsroom.stories;

import org.jspecify.annotations.NullMarked;
