/// What a record becomes in Elasticsearch: pure functions from record to document.
@NullMarked
package org.aigaq.indexer.document;

import org.jspecify.annotations.NullMarked;
