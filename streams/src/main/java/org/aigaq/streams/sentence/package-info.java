/// What an alert says, in Kazakh, Russian and English: what was observed, never why.
@NullMarked
package org.aigaq.streams.sentence;

import org.jspecify.annotations.NullMarked;
