package org.aigaq.ingest.render;

import java.util.Map;

/// An answer that a page gets to see.
///
/// @param headers by lower-case name
/// @param body decoded
@SuppressWarnings("ArrayRecordComponent")
public record Resource(int status, Map<String, String> headers, byte[] body) {}
