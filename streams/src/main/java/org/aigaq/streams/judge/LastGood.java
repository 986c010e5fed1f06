package org.aigaq.streams.judge;

/// The last version that was read whole: what "still there" is measured against.
///
/// @param hasFullArchive its bytes are archived, so that they can be extracted again
public record LastGood(
    String title, String text, String digest, String extractorVersion, boolean hasFullArchive) {}
