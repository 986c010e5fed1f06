/// Outlets and keywords as configured: strict readers of the files, and the records they become.
@NullMarked
package org.aigaq.contract.config;

import org.jspecify.annotations.NullMarked;
