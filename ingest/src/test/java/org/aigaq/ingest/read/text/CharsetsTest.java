package org.aigaq.ingest.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
  private static final String RUSSIAN =
      "<p>Суд в Алматы отложил рассмотрение дела журналиста, сообщил его адвокат. Следующее заседание"
          + " назначено на понедельник; редакция считает обвинение необоснованным.</p>";
  private static final String KAZAKH =
      "<p>Алматыдағы сот журналистің ісін қарауды кейінге қалдырды, деп хабарлады оның қорғаушысы."
          + " Келесі отырыс дүйсенбіге белгіленді; редакция айыпты негізсіз деп санайды. Әңгіме өрбіді.</p>";

  @ParameterizedTest
  @CsvSource({
    "windows-1251,windows-1251",
    "windows-1251,",
    "windows-1251,utf-8",
    "windows-1251,iso-8859-1",
    "windows-1251,koi8-r",
    "koi8-r,koi8-r",
    "koi8-r,",
    "koi8-r,windows-1251",
    "ibm866,ibm866",
    "ibm866,",
    "ibm866,windows-1251",
    "iso-8859-5,",
    "iso-8859-5,utf-8",
    "iso-8859-5,windows-1251",
    "utf-8,windows-1251",
    "utf-8,nonsense-99",
    "utf-16,utf-8",
    "utf-16le,"
  })
  void russianIsReadWhateverIsDeclared(String actual, String declared) {
    byte[] bytes = RUSSIAN.getBytes(Charset.forName(actual));
    String header = declared == null ? null : "text/html; charset=" + declared;
    assertThat(Charsets.decode(bytes, header, null).text()).isEqualTo(RUSSIAN);
  }

  @ParameterizedTest
  @CsvSource({
    "kz-1048,kz-1048",
    "kz-1048,",
    "kz-1048,windows-1251",
    "ptcp154,ptcp154",
    "ptcp154,",
    "ptcp154,utf-8"
  })
  void kazakhCodePagesAreReadThoughJavaLacksThem(String actual, String declared) {
    byte[] bytes = encoded(KAZAKH, (Decoder.Table) LegacyCharsets.named(actual).orElseThrow());
    String header = declared == null ? null : "text/html; charset=" + declared;
    assertThat(Charsets.decode(bytes, header, null).text()).isEqualTo(KAZAKH);
  }

  private static byte[] encoded(String text, Decoder.Table table) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      bytes[i] = (byte) (c < 0x80 ? c : 0x80 + table.upper().indexOf(c));
    }
    return bytes;
  }

  @Test
  void aFewBrokenBytesLeaveUtf8Utf8() {
    byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
    bytes[3] = (byte) 0xff;
    assertThat(Charsets.decode(bytes, null, null).text())
        .contains("уд в Алматы отложил рассмотрение дела");
  }

  @Test
  void undeclaredGzipIsUnpackedAndATruncatedOneGivesItsBeginning() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(RUSSIAN.repeat(50).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = packed.toByteArray();
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 12);
    assertThat(Charsets.decode(whole, null, null).text()).startsWith(RUSSIAN);
    assertThat(Charsets.decode(cut, null, null).text()).startsWith("<p>Суд");
  }

  @Test
  void westernTextsStayWestern() {
    String french = "Le procès du journaliste a été reporté, a déclaré son avocat à la rédaction.";
    byte[] bytes = french.getBytes(Charset.forName("windows-1252"));
    assertThat(Charsets.decode(bytes, "text/html; charset=iso-8859-1", null).text())
        .isEqualTo(french);
    assertThat(Charsets.decode(bytes, null, null).text()).isEqualTo(french);
  }

  @Test
  void utf8ThatWasEncodedTwiceIsReadOnce() {
    String text = "It’s the “first” page – naïve, сказал он";
    byte[] once = text.getBytes(StandardCharsets.UTF_8);
    byte[] twice = new String(once, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
    assertThat(Charsets.decode(twice, null, null).text()).isEqualTo(text);
    assertThat(Charsets.decode(once, null, null).text()).isEqualTo(text);
  }

  @Test
  void anotherAlphabetsLettersAreNotTakenForATwiceEncodedText() {
    String text = "Â«Âge d’orÂ», â l’été, Ñandú, Ã, Ð, «naïve» et Français: déjà vu, élève";
    assertThat(Charsets.decode(text.getBytes(StandardCharsets.UTF_8), null, null).text())
        .isEqualTo(text);
  }
}
