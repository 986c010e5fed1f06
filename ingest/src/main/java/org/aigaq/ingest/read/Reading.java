package org.aigaq.ingest.read;

import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.PageFeatures;
import org.jspecify.annotations.Nullable;

/// What was read of one body.
///
/// @param page absent unless the body was HTML
public record Reading(@Nullable PageFeatures page, Extracted extracted) {}
