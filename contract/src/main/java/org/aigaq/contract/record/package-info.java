/// One record type per topic. Fields are only ever added; golden JSON files keep old records
/// readable.
@NullMarked
package org.aigaq.contract.record;

import org.jspecify.annotations.NullMarked;
