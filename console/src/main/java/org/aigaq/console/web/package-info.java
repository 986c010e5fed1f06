/// Routes, headers, static files.
@NullMarked
package org.aigaq.console.web;

import org.jspecify.annotations.NullMarked;
