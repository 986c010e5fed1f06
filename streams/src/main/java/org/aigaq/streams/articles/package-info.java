/// Joins what is known of an article into the one document that is indexed.
@org.jspecify.annotations.NullMarked
package org.aigaq.streams.articles;
