/// What the page reads from Elasticsearch.
@NullMarked
package org.aigaq.console.search;

import org.jspecify.annotations.NullMarked;
