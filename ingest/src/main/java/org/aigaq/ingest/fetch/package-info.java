/// An HTTP/1.1 client that owns its connection: resolve, check, dial, TLS, HTTP, each stage timed,
/// bounded and named when it fails. Everything that answers is taken for hostile.
@NullMarked
package org.aigaq.ingest.fetch;

import org.jspecify.annotations.NullMarked;
