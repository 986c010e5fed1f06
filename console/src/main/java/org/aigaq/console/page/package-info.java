/// The pages: pure functions from documents to HTML.
@NullMarked
package org.aigaq.console.page;

import org.jspecify.annotations.NullMarked;
