package org.aigaq.contract.config;

import java.util.List;

/// `aigaq.outlets`: a site with its outlets, as configured. The unit of partitioning: outlets of
/// one site may share hosts, two sites may not.
///
/// @param vantages at least one; the first is the one that looks by default
public record Site(
    String id,
    String country,
    boolean allowPrivateAddresses,
    List<Vantage> vantages,
    List<Outlet> outlets) {}
