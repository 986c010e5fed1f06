/// What differs between two versions of an article, and how much it matters.
@NullMarked
package org.aigaq.streams.edit;

import org.jspecify.annotations.NullMarked;
