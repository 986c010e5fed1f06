/// All rooms in one process, or one of them, over a Kafka and an Elasticsearch that are up.
@NullMarked
package org.aigaq.app.house;

import org.jspecify.annotations.NullMarked;
