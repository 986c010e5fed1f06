package org.aigaq.contract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutletsFileTest {
  private static final String HEAD =
      """
      version: 1
      country: KZ
      network: {allow_private_addresses: true}
      """;
  private static final String ONE =
      """
      outlets:
        - id: one
          name: {en: One}
          languages: [en]
          home: https://one.example/
          feeds: [https://one.example/rss]
      """;

  @Test
  void whatIsLeftOutIsAsTheDefaultsSay() {
    Outlet outlet = onlyOutlet(HEAD + ONE);

    assertThat(outlet.site()).isEqualTo("one");
    assertThat(outlet.schedule()).isEqualTo(Schedule.DEFAULT);
    assertThat(outlet.politeness()).isEqualTo(Politeness.DEFAULT);
    assertThat(outlet.surface()).isEqualTo("web");
  }

  @Test
  void cookiesAreKeptOnlyWhereTheFileSaysSo() {
    assertThat(onlyOutlet(HEAD + ONE).keepCookies()).isFalse();
    assertThat(onlyOutlet(HEAD + ONE + "    keep_cookies: true\n").keepCookies()).isTrue();
  }

  @Test
  void anOutletOverridesSingleKeysOfTheSchedule() {
    Outlet outlet =
        onlyOutlet(
            HEAD
                + "schedule: {discover: 1s, restored: {observations: 5}}\n"
                + ONE
                + "    schedule: {probable: {over: 2s}}\n    politeness: {delay: 500ms}\n");

    assertThat(outlet.schedule().discover()).isEqualTo(Duration.ofSeconds(1));
    assertThat(outlet.schedule().restored().observations()).isEqualTo(5);
    assertThat(outlet.schedule().probable().observations()).isEqualTo(3);
    assertThat(outlet.schedule().probable().over()).isEqualTo(Duration.ofSeconds(2));
    assertThat(outlet.politeness().delay()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheLikelyOne() {
    assertThat(problems(HEAD + ONE + "    feed: []\n"))
        .containsExactly("kz.yaml:10: outlets[0].feed: unknown key. Did you mean `feeds`?");
  }

  @Test
  void aBadDurationIsNamedWithItsLine() {
    assertThat(problems(HEAD + "schedule: {discover: 5 minutes}\n" + ONE))
        .containsExactly(
            "kz.yaml:4: schedule.discover: «5 minutes» is no duration."
                + " Write a number above 0 and a unit: 500ms, 2s, 10m, 6h or 3d.");
  }

  @Test
  void aBadRegexIsNamedWithItsLine() {
    assertThat(problems(HEAD + ONE + "    articles: {include: ['(']}\n").getFirst())
        .startsWith("kz.yaml:10: outlets[0].articles.include[0]: «(» is no regular expression");
  }

  @Test
  void aBadSelectorIsNamedWithItsLine() {
    assertThat(
            problems(HEAD + ONE + "    selectors:\n      body: 'div[class'\n      title: 'h1 >'\n"))
        .satisfiesExactly(
            body ->
                assertThat(body)
                    .startsWith("kz.yaml:11: outlets[0].selectors.body: «div[class» is no CSS")
                    .contains("document.querySelectorAll"),
            title ->
                assertThat(title).startsWith("kz.yaml:12: outlets[0].selectors.title: «h1 >»"));
    Outlet outlet = onlyOutlet(HEAD + ONE + "    selectors: {remove: '.ad, aside:has(> a)'}\n");
    assertThat(outlet.selectors().remove()).isEqualTo(".ad, aside:has(> a)");
  }

  @Test
  void theZoneIsTheCountrysUnlessTheFileOrTheOutletSaysOtherwise() {
    assertThat(onlyOutlet(HEAD + ONE).zone()).isEqualTo(ZoneId.of("Asia/Almaty"));
    assertThat(onlyOutlet(HEAD + "zone: Europe/Prague\n" + ONE).zone())
        .isEqualTo(ZoneId.of("Europe/Prague"));
    assertThat(onlyOutlet(HEAD + "zone: Europe/Prague\n" + ONE + "    zone: UTC\n").zone())
        .isEqualTo(ZoneId.of("UTC"));
    assertThat(onlyOutlet(HEAD.replace("KZ", "AQ") + ONE).zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void aZoneThatDoesNotExistIsNamedWithItsLine() {
    assertThat(problems(HEAD + ONE + "    zone: Almaty\n"))
        .containsExactly(
            "kz.yaml:10: outlets[0].zone: «Almaty» is no time zone."
                + " Write a name of the IANA list, for example Asia/Almaty, or UTC.");
  }

  @Test
  void twoOutletsWithOneIdAreAnError() {
    String twice = ONE + ONE.substring(ONE.indexOf('\n') + 1);
    assertThat(problems(HEAD + twice)).singleElement().asString().contains("the id «one» is taken");
  }

  @Test
  void twoSitesOnOneHostAreAnErrorThatTellsTheRemedy() {
    String second =
        """
          - id: two
            name: {en: Two}
            languages: [en]
            home: https://one.example/two/
            feeds: [https://two.example/rss]
        """;
    assertThat(problems(HEAD + ONE + second))
        .containsExactly(
            "kz.yaml:10: outlets[1]: host one.example belongs to the site «one» already."
                + " Two sites may not share a host: write `site: one` in this outlet.");
  }

  @Test
  void aHostWithWwwIsTheSameHost() {
    String second =
        """
          - id: two
            name: {en: Two}
            languages: [en]
            home: https://www.one.example/two/
            feeds: [https://two.example/rss]
        """;
    assertThat(problems(HEAD + ONE + second))
        .singleElement()
        .asString()
        .contains("host one.example belongs to the site «one» already");
  }

  @Test
  void aMirrorIsAHostAndNothingElse() {
    assertThat(problems(HEAD + ONE + "    hosts: ['https://Mirror.example/a']\n"))
        .containsExactly(
            "kz.yaml:10: outlets[0].hosts[0]: «https://Mirror.example/a» is no host."
                + " Write its name only: mirror.example.kz.");
    assertThat(onlyOutlet(HEAD + ONE + "    hosts: [Mirror.EXAMPLE]\n").hosts())
        .containsExactly("mirror.example");
  }

  @Test
  void outletsOfOneSiteMayShareAHost() {
    String second =
        """
          - id: two
            site: one
            name: {en: Two}
            languages: [en]
            home: https://one.example/two/
            feeds: [https://one.example/two/rss]
        """;
    List<Site> sites = OutletsFile.read("kz.yaml", HEAD + ONE + second);
    assertThat(sites).hasSize(1);
    assertThat(sites.getFirst().outlets()).extracting(Outlet::id).containsExactly("one", "two");
  }

  @Test
  void aLabelWithoutASourceIsAnErrorOutsideOfTests() {
    String open = HEAD.replace("true", "false");
    assertThat(problems(open + ONE + "    ownership: state\n"))
        .singleElement()
        .asString()
        .contains("kz.yaml:10: outlets[0].ownership", "needs a dated `control` entry");
    assertThat(OutletsFile.read("kz.yaml", HEAD + ONE + "    ownership: state\n")).hasSize(1);
  }

  @Test
  void everyProblemOfAFileIsToldAtOnce() {
    String bad = HEAD + ONE.replace("languages: [en]", "languages: []") + "    kind: blog\n";
    assertThat(problems(bad)).hasSize(2);
  }

  @Test
  void brokenYamlNamesItsLine() {
    assertThat(problems("version: 1\noutlets: [\n").getFirst())
        .startsWith("kz.yaml:3: no valid YAML");
  }

  @Test
  void aMissingFileIsSaidPlainly() {
    var thrown =
        catchThrowableOfType(
            ConfigException.class, () -> OutletsFile.read(Path.of("no-such-outlets.yaml")));
    assertThat(thrown).hasMessageContaining("there is no such file");
  }

  @Test
  void aProxyIsAnHttpOrSocksAddressWithAPort() {
    String vantages = "vantages: [{id: kz, proxy: 'socks5://127.0.0.1:1080'}]\n";
    assertThat(
            OutletsFile.read("kz.yaml", HEAD + vantages + ONE)
                .getFirst()
                .vantages()
                .getFirst()
                .proxy())
        .hasToString("socks5://127.0.0.1:1080");
    assertThat(problems(HEAD + "vantages: [{id: kz, proxy: 'ftp://x'}]\n" + ONE))
        .singleElement()
        .asString()
        .contains("is no proxy");
  }

  private static Outlet onlyOutlet(String yaml) {
    return OutletsFile.read("kz.yaml", yaml).getFirst().outlets().getFirst();
  }

  private static List<String> problems(String yaml) {
    var thrown =
        catchThrowableOfType(ConfigException.class, () -> OutletsFile.read("kz.yaml", yaml));
    return thrown.problems().stream().map(Problem::toString).toList();
  }
}
