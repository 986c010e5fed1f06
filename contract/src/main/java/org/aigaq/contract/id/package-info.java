/// Canonical URLs, authorities, digests and the stable ids made from them.
@NullMarked
package org.aigaq.contract.id;

import org.jspecify.annotations.NullMarked;
