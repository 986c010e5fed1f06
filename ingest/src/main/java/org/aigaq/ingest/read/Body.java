package org.aigaq.ingest.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The bytes of one response and what is needed to read them.
///
/// @param bytes decoded of any transfer and content coding; gzip that a server forgot to declare is
///   unpacked here
/// @param url where the redirects ended: relative links resolve against it
/// @param contentType the header as sent
/// @param headers lower-case names
@SuppressWarnings("ArrayRecordComponent")
public record Body(
    byte[] bytes, String url, @Nullable String contentType, Map<String, String> headers) {}
