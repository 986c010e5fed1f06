/// HTML as values: everything that is text is escaped, addresses that are not web addresses are
/// dropped.
@NullMarked
package org.aigaq.console.html;

import org.jspecify.annotations.NullMarked;
