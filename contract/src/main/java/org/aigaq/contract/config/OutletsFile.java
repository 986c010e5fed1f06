package org.aigaq.contract.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.config.Vantage.Consent;

/// Reads `outlets/*.yaml`, strictly: an unknown key, a bad value, a double id or a shared host is
/// an error that names file, line, key and remedy.
public final class OutletsFile {
  private static final String[] KEYS = {
    "version", "country", "zone", "network", "schedule", "politeness", "vantages", "outlets"
  };

  private OutletsFile() {}

  /// @return the sites, in the order of the file
  /// @throws ConfigException with everything that is wrong
  public static List<Site> read(Path file) {
    return read(file.toString(), YamlFile.load(file));
  }

  /// @param name of the file, for errors
  /// @throws ConfigException with everything that is wrong
  public static List<Site> read(String name, String yaml) {
    return YamlFile.read(name, yaml, OutletsFile::sites);
  }

  private static List<Site> sites(YamlCursor root) {
    var fields = root.fields(KEYS);
    requireVersion(fields.get("version"));
    String country = country(fields.get("country"));
    boolean allowPrivate =
        fields
            .get("network")
            .fields("allow_private_addresses")
            .get("allow_private_addresses")
            .flag(false);
    var defaults =
        new OutletReader(
            ScheduleReader.schedule(fields.get("schedule"), Schedule.DEFAULT),
            ScheduleReader.politeness(fields.get("politeness"), Politeness.DEFAULT),
            fields.get("zone").zone(Countries.zone(country)),
            !allowPrivate);
    List<Vantage> vantages = vantages(fields.get("vantages"));
    YamlCursor list = fields.get("outlets");
    if (list.items().isEmpty()) {
      list.problem("no outlets", "List at least one.");
    }
    Map<YamlCursor, Outlet> outlets = new LinkedHashMap<>();
    list.items().forEach(item -> outlets.put(item, defaults.read(item)));
    OutletChecks.check(outlets);
    return group(country, allowPrivate, vantages, List.copyOf(outlets.values()));
  }

  static void requireVersion(YamlCursor version) {
    String text = version.text();
    if (!text.isEmpty() && !text.equals("1")) {
      version.problem("version " + text + " is not known to this build", "Write version: 1.");
    }
  }

  static String country(YamlCursor cursor) {
    String code = cursor.text();
    if (!code.isEmpty() && !code.matches("[A-Z]{2}")) {
      cursor.problem("«" + code + "» is no country code", "Write two capitals: KZ.");
    }
    return code;
  }

  private static List<Site> group(
      String country, boolean allowPrivate, List<Vantage> vantages, List<Outlet> outlets) {
    Map<String, List<Outlet>> bySite = new LinkedHashMap<>();
    outlets.forEach(o -> bySite.computeIfAbsent(o.site(), s -> new ArrayList<>()).add(o));
    return bySite.entrySet().stream()
        .map(e -> new Site(e.getKey(), country, allowPrivate, vantages, List.copyOf(e.getValue())))
        .toList();
  }

  private static List<Vantage> vantages(YamlCursor list) {
    List<Vantage> vantages = list.list(OutletsFile::vantage);
    if (vantages.stream().map(Vantage::id).distinct().count() < vantages.size()) {
      list.problem("two vantages have one id", "Give each its own.");
    }
    return vantages.isEmpty() ? List.of(Vantage.DIRECT) : vantages;
  }

  private static Vantage vantage(YamlCursor cursor) {
    var fields = cursor.fields("id", "country", "proxy", "consent");
    return new Vantage(
        OutletReader.id(fields.get("id")),
        fields.get("country").textOrNull(),
        fields.get("proxy").present() ? ScheduleReader.proxy(fields.get("proxy")) : null,
        fields.get("consent").present() ? consent(fields.get("consent")) : null);
  }

  private static Consent consent(YamlCursor cursor) {
    var fields = cursor.fields("by", "date");
    return new Consent(fields.get("by").text(), fields.get("date").date());
  }
}
