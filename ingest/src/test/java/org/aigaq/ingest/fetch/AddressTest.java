package org.aigaq.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.255",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::10.0.0.1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1",
        "2001:db8::1",
      })
  void addressesOfNoPublicSiteAreRefused(String literal) {
    assertThat(AddressPolicy.refusal(InetAddress.ofLiteral(literal))).isPresent();
  }

  @Test
  void mappedAddressesAreRefusedByWhatTheyMap() {
    assertThat(AddressPolicy.refusal(InetAddress.ofLiteral("::ffff:127.0.0.1"))).isPresent();
    assertThat(AddressPolicy.refusal(InetAddress.ofLiteral("::ffff:93.184.216.34"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "93.184.216.34",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "2a00:1450:4010:c0e::64",
        "64:ff9b::5db8:d822",
      })
  void publicAddressesPass(String literal) {
    assertThat(AddressPolicy.refusal(InetAddress.ofLiteral(literal))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "a.LOCALHOST", "printer.local", "db.internal"})
  void localNamesAreRefused(String name) {
    assertThat(AddressPolicy.refusal(name)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "https://Vlast.KZ, https://vlast.kz/",
    "HTTP://vlast.kz:80/a#b, http://vlast.kz/a",
    "https://vlast.kz:8443/?q, https://vlast.kz:8443/?q",
    "https://қазақстан.қаз/жаңалық бет, https://xn--80aaa0a6awh12ed.xn--80ao21a/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B%20%D0%B1%D0%B5%D1%82",
    "http://a.kz/100%/[x]?y=[1], http://a.kz/100%25/%5Bx%5D?y=[1]",
    "http://a.kz./x, http://a.kz/x",
    "http://under_score.a.kz/, http://under_score.a.kz/",
    "http://[2a00:1450::1]:81/, http://[2a00:1450:0:0:0:0:0:1]:81/",
  })
  void addressesOfTheWildAreAskedInOneForm(String wild, String asked) throws Exception {
    assertThat(WebAddress.parse(wild).url()).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vlast.kz",
        "ftp://a.kz/",
        "javascript:alert(1)",
        "http:///x",
        "http://user:pass@a.kz/",
        "http://a.kz:0/",
        "http://a.kz:99999/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://a b.kz/",
        "http://a.kz\\@evil.kz/",
      })
  void whatCannotBeAskedIsSaidSo(String url) {
    assertThatThrownBy(() -> WebAddress.parse(url)).isInstanceOf(WebAddress.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.kz/x/y?z, /b, https://a.kz/b",
    "https://a.kz/x/y?z, b, https://a.kz/x/b",
    "https://a.kz/x/y?z, ?q=1, https://a.kz/x/y?q=1",
    "https://a.kz/x/y?z, //b.kz/c, https://b.kz/c",
    "https://a.kz/x/y?z, ../../c, https://a.kz/c",
    "https://a.kz/x/y?z, #top, https://a.kz/x/y?z",
    "https://a.kz/x, 'http://b.kz/a b', http://b.kz/a%20b",
  })
  void locationsAreResolvedAsBrowsersDo(String base, String location, String resolved)
      throws Exception {
    assertThat(WebAddress.parse(base).resolve(location).url()).isEqualTo(resolved);
  }
}
