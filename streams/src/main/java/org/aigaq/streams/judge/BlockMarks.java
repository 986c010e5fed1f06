package org.aigaq.streams.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.aigaq.contract.config.Countries;
import org.aigaq.contract.config.Country;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Hop;
import org.aigaq.contract.record.ObservationInput.PhraseHit;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.contract.record.Stage;
import org.aigaq.streams.edit.Folding;
import org.jspecify.annotations.Nullable;

/// Finds what the networks of a country leave on a fetch that they interfere with, as its file in
/// `countries/` tells: names in the certificates, and addresses that they lead to.
final class BlockMarks {
  static final String STATE_ROOT = "state_root";
  static final String BLOCK_ADDRESS = "block_address";

  private static final List<Country> COUNTRIES = Countries.all();
  private static final Set<String> NAMING = Set.of("CN", "O");

  private BlockMarks() {}

  static List<PhraseHit> in(Capture capture) {
    Set<String> issuers = issuers(capture);
    List<String> addresses = addresses(capture);
    List<PhraseHit> hits = new ArrayList<>();
    for (Country country : COUNTRIES) {
      country.stateRoots().stream()
          .filter(name -> issuers.contains(Folding.key(name)))
          .forEach(name -> hits.add(hit(STATE_ROOT, country, name, "certificate")));
      country.blockAddresses().stream()
          .filter(start -> addresses.stream().anyMatch(a -> a.startsWith(lower(start))))
          .forEach(start -> hits.add(hit(BLOCK_ADDRESS, country, start, "address")));
    }
    return hits;
  }

  private static PhraseHit hit(String kind, Country country, String words, String where) {
    return new PhraseHit(kind, country.code(), words, where);
  }

  private static Set<String> issuers(Capture capture) {
    Set<String> names = new TreeSet<>();
    for (Stage stage : capture.stages()) {
      for (String issuer : stage.chain()) {
        try {
          new LdapName(issuer).getRdns().forEach(part -> add(part, names));
        } catch (InvalidNameException e) {
          // A name that was cut, or is none: whoever made the certificate wrote it.
          names.add(Folding.key(issuer));
        }
      }
    }
    return names;
  }

  private static void add(Rdn part, Set<String> names) {
    if (NAMING.contains(part.getType().toUpperCase(Locale.ROOT))
        && part.getValue() instanceof String value) {
      names.add(Folding.key(value));
    }
  }

  private static List<String> addresses(Capture capture) {
    PageFeatures page = capture.page();
    Stream<@Nullable String> ends =
        Stream.of(capture.finalUrl(), page == null ? null : page.metaRefresh());
    return Stream.concat(capture.redirects().stream().map(Hop::to), ends)
        .filter(java.util.Objects::nonNull)
        .map(BlockMarks::lower)
        .toList();
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
