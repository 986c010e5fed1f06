/// What one look saw: features of a capture, the ordered table of rules that names the outcome, and
/// the gate that asks whether it was the article or its host.
@NullMarked
package org.aigaq.streams.judge;

import org.jspecify.annotations.NullMarked;
