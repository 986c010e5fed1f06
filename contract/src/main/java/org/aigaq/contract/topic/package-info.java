/// Typed topics: name, value type, retention and serde in one place.
@NullMarked
package org.aigaq.contract.topic;

import org.jspecify.annotations.NullMarked;
