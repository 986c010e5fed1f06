package org.aigaq.contract.config;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who said what about an outlet's ownership, and when.
public record Control(
    Ownership value, String by, @Nullable String source, LocalDate date, @Nullable String note) {}
