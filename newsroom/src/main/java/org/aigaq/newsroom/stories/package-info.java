/// Texts as a press repeats them, with the truth who repeats whom: for measuring the finding of
/// stories.
@NullMarked
package org.aigaq.newsroom.stories;

import org.jspecify.annotations.NullMarked;
