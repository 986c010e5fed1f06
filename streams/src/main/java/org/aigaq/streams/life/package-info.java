/// The states that an article passes through, look by look: pure functions over observation times.
@NullMarked
package org.aigaq.streams.life;

import org.jspecify.annotations.NullMarked;
