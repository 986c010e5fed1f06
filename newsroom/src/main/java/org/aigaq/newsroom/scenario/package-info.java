/// What can befall an article, its host or the way to it, each with the verdict that would be
/// right.
///
/// A scenario is written once and played with many seeds: language, texts, face of the outlet,
/// addresses and moments differ by seed.
@NullMarked
package org.aigaq.newsroom.scenario;

import org.jspecify.annotations.NullMarked;
