/// Plans of when to look at articles again, ours and others', held against what is published of
/// when articles are edited and removed.
@NullMarked
package org.aigaq.bench.schedule;

import org.jspecify.annotations.NullMarked;
