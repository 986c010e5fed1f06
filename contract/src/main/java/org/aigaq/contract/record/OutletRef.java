package org.aigaq.contract.record;

/// What every document says of its outlet.
///
/// @param name in the outlet's first language
public record OutletRef(String id, String name, String ownership, String kind, String country) {}
