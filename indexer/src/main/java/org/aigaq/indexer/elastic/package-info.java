/// The little of Elasticsearch that the indexer speaks: index templates and bulk.
@NullMarked
package org.aigaq.indexer.elastic;

import org.jspecify.annotations.NullMarked;
