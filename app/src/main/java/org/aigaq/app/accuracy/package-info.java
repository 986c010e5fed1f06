/// How right the verdicts are: scenarios whose truth is known, played to the whole loop.
@NullMarked
package org.aigaq.app.accuracy;

import org.jspecify.annotations.NullMarked;
