/// The article in a page: its text and its metadata.
@NullMarked
package org.aigaq.ingest.read.article;

import org.jspecify.annotations.NullMarked;
