/// The commands, each a thin shell over one room.
@NullMarked
package org.aigaq.app.cli;

import org.jspecify.annotations.NullMarked;
