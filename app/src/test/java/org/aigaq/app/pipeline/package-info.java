@NullMarked
package org.aigaq.app.pipeline;

import org.jspecify.annotations.NullMarked;
