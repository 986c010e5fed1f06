/// The analyzers of `language` under the names that Elasticsearch knows them by.
@NullMarked
package org.aigaq.plugin;

import org.jspecify.annotations.NullMarked;
