@NullMarked
package org.aigaq.newsroom;

import org.jspecify.annotations.NullMarked;
