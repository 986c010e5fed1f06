@NullMarked
package org.aigaq.newsroom.scenario;

import org.jspecify.annotations.NullMarked;
