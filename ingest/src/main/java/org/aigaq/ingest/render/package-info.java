/// Pages whose text appears by JavaScript only: a headless Chromium that never touches the network
/// itself.
@NullMarked
package org.aigaq.ingest.render;

import org.jspecify.annotations.NullMarked;
