package org.aigaq.ingest.fetch;

import static org.aigaq.contract.record.FetchOutcome.ANSWERED;
import static org.aigaq.contract.record.FetchOutcome.HTTP_BROKEN;
import static org.aigaq.contract.record.FetchOutcome.HTTP_RESET;
import static org.aigaq.contract.record.FetchOutcome.HTTP_TIMEOUT;
import static org.aigaq.contract.record.FetchOutcome.TOO_LARGE;
import static org.aigaq.ingest.fetch.HostileServer.dripping;
import static org.aigaq.ingest.fetch.HostileServer.endlessly;
import static org.aigaq.ingest.fetch.HostileServer.saying;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Hosts whose bodies lie, never end, or blow up.
class HostileBodiesTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

  private final Ordeal ordeal = new Ordeal();

  @AfterEach
  void close() {
    ordeal.close();
  }

  @TestFactory
  Stream<DynamicTest> lengths() {
    return ordeal
        .meets("a body that drips", dripping(OK + "\r\n", "x"), HTTP_TIMEOUT)
        .meets("a body without an end", endlessly(OK + "\r\n", "x".repeat(4_096)), TOO_LARGE)
        .meets("shorter than it says", saying(sized("100") + "short"), HTTP_BROKEN)
        .meets(
            "shorter than it says, then silence",
            saying(sized("100") + "short", HostileServer::silence),
            HTTP_TIMEOUT)
        .meets(
            "resets inside the body",
            saying(sized("100") + "short", HostileServer::reset),
            HTTP_RESET)
        .meets("longer than it says", endlessly(sized("5") + "right", "more"), ANSWERED)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> lengthsThatAreNone() {
    return ordeal
        .meets("a length below zero", saying(sized("-5") + "right"), HTTP_BROKEN)
        .meets("a length with a sign", saying(sized("+5") + "right"), HTTP_BROKEN)
        .meets("a length in hex", saying(sized("0x5") + "right"), HTTP_BROKEN)
        .meets("a length with a fraction", saying(sized("5.0") + "right"), HTTP_BROKEN)
        .meets("an empty length", saying(sized("") + "right"), HTTP_BROKEN)
        .meets("a length beyond 64 bits", saying(sized("99999999999999999999") + "x"), HTTP_BROKEN)
        .meets(
            "a length of an exabyte",
            endlessly(sized("999999999999999999"), "x".repeat(4_096)),
            TOO_LARGE)
        .meets(
            "two lengths",
            saying(OK + "Content-Length: 5\r\n" + sized2("6") + "right"),
            HTTP_BROKEN)
        .meets("two lengths in one", saying(sized("5, 6") + "right"), HTTP_BROKEN)
        .meets(
            "the same length twice",
            saying(OK + "Content-Length: 5\r\n" + sized2("5") + "right"),
            ANSWERED)
        .meets(
            "a length and chunks",
            saying(OK + "Transfer-Encoding: chunked\r\n" + sized2("3") + "5\r\nright\r\n0\r\n\r\n"),
            ANSWERED,
            HTTP_BROKEN)
        .meets(
            "chunks below gzip",
            saying(OK + "Transfer-Encoding: chunked, gzip\r\n\r\n5\r\nright\r\n0\r\n\r\n"),
            HTTP_BROKEN)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> chunks() {
    return ordeal
        .meets("chunks without an end", endlessly(CHUNKED, "5\r\nright\r\n"), TOO_LARGE)
        .meets("empty lines without an end", endlessly(CHUNKED, "\r\n"), HTTP_BROKEN)
        .meets(
            "chunks of one byte with 8,000 bytes of extension",
            endlessly(CHUNKED, "1;" + "e".repeat(8_000) + "\r\nx\r\n"),
            TOO_LARGE)
        .meets("a chunk extension without an end", endlessly(CHUNKED + "1;", "eeee"), HTTP_BROKEN)
        .meets("a chunk size without an end", endlessly(CHUNKED, "0"), HTTP_BROKEN)
        .meets("trailers without an end", endlessly(CHUNKED + "0\r\n", "A: b\r\n"), HTTP_BROKEN)
        .meets("trailers that drip", dripping(CHUNKED + "0\r\n", "A: b\r\n"), HTTP_TIMEOUT)
        .meets(
            "a chunk that stalls",
            saying(CHUNKED + "5\r\nri", HostileServer::silence),
            HTTP_TIMEOUT)
        .meets(
            "silence between chunks",
            saying(CHUNKED + "5\r\nright\r\n", HostileServer::silence),
            HTTP_TIMEOUT)
        .meets("a chunk size below zero", saying(CHUNKED + "-5\r\nright\r\n"), HTTP_BROKEN)
        .meets("a chunk size that is none", saying(CHUNKED + "5x\r\nright\r\n"), HTTP_BROKEN)
        .meets(
            "a chunk size beyond 64 bits",
            saying(CHUNKED + "ffffffffffffffff\r\nright"),
            HTTP_BROKEN)
        .meets(
            "a chunk size of an exabyte",
            endlessly(CHUNKED + "fffffffffffffff\r\n", "x".repeat(4_096)),
            TOO_LARGE)
        .meets("a chunk longer than it says", saying(CHUNKED + "2\r\nright\r\n"), HTTP_BROKEN)
        .meets("an end inside a chunk", saying(CHUNKED + "5\r\nri"), HTTP_BROKEN)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> bombs() throws IOException {
    byte[] zeroes = new byte[20_000_000];
    byte[] once = gzip(zeroes);
    return ordeal
        .meets("a gzip bomb", saying(coded("gzip"), once), TOO_LARGE)
        .meets(
            "a gzip bomb in gzip in gzip",
            saying(coded("gzip, gzip, gzip"), gzip(gzip(once))),
            TOO_LARGE)
        .meets("a deflate bomb", saying(coded("deflate"), deflate(zeroes)), TOO_LARGE)
        .meets("a zstd bomb", saying(coded("zstd"), Zstd.compress(zeroes)), TOO_LARGE)
        .meets("a brotli bomb", saying(coded("br"), brotliBomb()), TOO_LARGE)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> codings() throws IOException {
    byte[] once = gzip(new byte[20_000_000]);
    return ordeal
        .meets("ten codings", saying(coded("gzip,".repeat(10)), once), HTTP_BROKEN)
        .meets("a coding nobody asked for", saying(coded("compress"), once), HTTP_BROKEN)
        .meets("gzip that is text", saying(coded("gzip") + "just text"), HTTP_BROKEN)
        .meets("text that is gzip", saying(coded("identity"), gzip(new byte[9])), ANSWERED)
        .meets(
            "gzip that ends too early",
            saying(coded("gzip"), java.util.Arrays.copyOf(once, 500)),
            HTTP_BROKEN,
            TOO_LARGE)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> endlessCodings() throws IOException {
    byte[] frame = {0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4};
    return ordeal
        .meets(
            "gzip with a name without an end",
            endlessly(coded("gzip") + "\u001f\u008b\b\b\0\0\0\0\0\0", "nnnn"),
            TOO_LARGE)
        .meets(
            "empty gzip members without an end",
            endlessly(coded("gzip"), gzip(new byte[0])),
            TOO_LARGE,
            HTTP_BROKEN)
        .meets(
            "gzip followed by rubbish without an end",
            endlessly(coded("gzip") + latin(gzip(new byte[9])), "rubbish"),
            TOO_LARGE,
            ANSWERED)
        .meets(
            "empty deflate blocks without an end",
            endlessly(coded("deflate"), new byte[] {0, 0, 0, -1, -1}),
            TOO_LARGE)
        .meets("skipped zstd frames without an end", endlessly(coded("zstd"), frame), TOO_LARGE)
        .meets(
            "a zstd window of 2 GB",
            saying(coded("zstd") + "\u0028\u00b5\u002f\u00fd\u0000\u00a8" + "\1\0\0x"),
            HTTP_BROKEN)
        .meets("brotli that is text", saying(coded("br") + "not brotli at all, is it"), HTTP_BROKEN)
        .meets(
            "gzip that drips",
            dripping(coded("gzip") + "\u001f\u008b\b\0\0\0\0\0\0\0", "\0"),
            HTTP_TIMEOUT,
            HTTP_BROKEN)
        .tests();
  }

  private static String sized(String length) {
    return OK + sized2(length);
  }

  private static String sized2(String length) {
    return "Content-Length: " + length + "\r\n\r\n";
  }

  private static String coded(String coding) {
    return OK + "Content-Encoding: " + coding + "\r\n\r\n";
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new DeflaterOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  /// 20 MB of zeroes: the library here only decodes.
  private static byte[] brotliBomb() {
    return Base64.getDecoder().decode("y///PwAkAOKxQHLv//j//weABEAcFoDu/V/+s8QAkACIwwLQJYkB");
  }
}
