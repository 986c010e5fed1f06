package org.aigaq.contract.record;

/// Where the bytes are kept.
///
/// @param id the archive
/// @param warc file name inside the archive
/// @param offset of the record's first byte in that file
/// @param sha256 of the response body, hex
public record ArchiveLocator(String id, String warc, long offset, String sha256) {}
