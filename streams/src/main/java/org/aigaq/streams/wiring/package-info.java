/// What the topologies of the jobs have in common.
@NullMarked
package org.aigaq.streams.wiring;

import org.jspecify.annotations.NullMarked;
