package org.aigaq.ingest.fetch;

import static org.aigaq.contract.record.FetchOutcome.ANSWERED;
import static org.aigaq.contract.record.FetchOutcome.DNS_FAILURE;
import static org.aigaq.contract.record.FetchOutcome.DNS_TIMEOUT;
import static org.aigaq.contract.record.FetchOutcome.HTTP_BROKEN;
import static org.aigaq.contract.record.FetchOutcome.HTTP_TIMEOUT;
import static org.aigaq.contract.record.FetchOutcome.INVALID_URL;
import static org.aigaq.contract.record.FetchOutcome.PRIVATE_ADDRESS;
import static org.aigaq.contract.record.FetchOutcome.REDIRECT_LOOP;
import static org.aigaq.contract.record.FetchOutcome.ROBOTS;
import static org.aigaq.contract.record.FetchOutcome.TOO_MANY_REDIRECTS;
import static org.aigaq.contract.record.FetchOutcome.WORKER_FAILURE;
import static org.aigaq.ingest.fetch.HostileServer.saying;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.aigaq.contract.record.FetchOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Hosts that lead astray: redirects, names, robots.txt.
class HostileWaysTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  private static final Ordeal.Conditions USUAL = Ordeal.Conditions.USUAL;

  private final Ordeal ordeal = new Ordeal();
  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void close() {
    never.countDown();
    ordeal.close();
  }

  @TestFactory
  Stream<DynamicTest> redirects() {
    leads("to itself", "/page", REDIRECT_LOOP);
    leads("to nothing", "", REDIRECT_LOOP, ANSWERED);
    leads("to a fragment of itself", "#top", REDIRECT_LOOP);
    leads("to a file", "file:///etc/passwd", INVALID_URL);
    leads("to a script", "javascript:alert(1)", INVALID_URL);
    leads("to data", "data:text/html,x", INVALID_URL);
    leads("to ftp", "ftp://host.example/", INVALID_URL);
    leads("to a jar", "jar:http://host.example/a.jar!/b", INVALID_URL);
    leads("to a user at a host", "http://good.example@127.0.0.1/", INVALID_URL);
    leads(
        "to a host behind a backslash",
        "http://good.example\\@127.0.0.1/",
        INVALID_URL,
        PRIVATE_ADDRESS);
    leads("to port 0", "http://host.example:0/", INVALID_URL);
    leads("to port 65536", "http://host.example:65536/", INVALID_URL);
    leads("to an address of 5,000 characters", "/" + "a".repeat(5_000), INVALID_URL);
    leads("to an address of 70,000 characters", "/" + "a".repeat(70_000), HTTP_BROKEN);
    leads("to brackets", "http://[", INVALID_URL);
    leads("to a host of 300 characters", "http://" + "a".repeat(300) + "/", INVALID_URL);
    return ordeal
        .meets("leads on and on", HostileWaysTest::onAndOn, TOO_MANY_REDIRECTS)
        .meets("leads in a circle", HostileWaysTest::inACircle, REDIRECT_LOOP)
        .meets(
            "leads away with a body without an end",
            HostileServer.endlessly("HTTP/1.1 302 x\r\nLocation: /page\r\n\r\n", "x"),
            REDIRECT_LOOP)
        .meets("leads on slowly", HostileWaysTest::slowly, HTTP_TIMEOUT, TOO_MANY_REDIRECTS)
        .meets(
            "smuggles a header",
            saying("HTTP/1.1 302 x\r\nLocation: /a\rX-Evil: b\r\n\r\n"),
            REDIRECT_LOOP)
        .meets(
            "smuggles an escaped header",
            saying("HTTP/1.1 302 x\r\nLocation: /a%0d%0aX-Evil:%20b\r\n\r\n"),
            REDIRECT_LOOP)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> privateTargets() {
    for (String target :
        List.of(
            "http://127.0.0.1/",
            "http://127.0.0.1./",
            "http://10.1.2.3/",
            "http://192.168.0.1:8080/",
            "http://169.254.169.254/latest/meta-data",
            "http://100.64.0.1/",
            "http://0.0.0.0/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:a00:1]/",
            "http://[::127.0.0.1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[fd00::1]/",
            "http://[fe80::1]/",
            "https://127.0.0.1/")) {
      leads("to " + target, target, PRIVATE_ADDRESS);
    }
    for (String target :
        List.of("http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://0177.0.0.1/")) {
      leads("to " + target, target, INVALID_URL);
    }
    leads(
        "to the full-width 127.0.0.1",
        "http://\u00ef\u00bc\u0091\u00ef\u00bc\u0092\u00ef\u00bc\u0097.0.0.1/",
        PRIVATE_ADDRESS,
        INVALID_URL);
    return ordeal.tests();
  }

  @TestFactory
  Stream<DynamicTest> names() {
    var looks = new AtomicInteger();
    var open = InetAddress.ofLiteral("93.184.216.34");
    ordeal
        .name("inside.example", host -> List.of(InetAddress.ofLiteral("10.0.0.7")))
        .name("mixed.example", host -> List.of(open, InetAddress.ofLiteral("127.0.0.1")))
        .name("mapped.example", host -> List.of(InetAddress.ofLiteral("::ffff:127.0.0.1")))
        .name("zero.example", host -> List.of(InetAddress.ofLiteral("0.0.0.0")))
        .name("none.example", host -> List.of())
        .name(
            "turncoat.example",
            host -> List.of(looks.getAndIncrement() == 0 ? open : InetAddress.ofLiteral("::1")))
        .name(
            "unknown.example",
            host -> {
              throw new java.net.UnknownHostException(host);
            })
        .name(
            "broken.example",
            host -> {
              throw new IllegalStateException("resolver");
            })
        .name("slow.example", host -> waitForEver());
    HostileServer turning = ordeal.server(HostileWaysTest::onAndOn);
    return ordeal
        .asks("a private address", USUAL, "http://inside.example/", PRIVATE_ADDRESS)
        .asks("one private address of two", USUAL, "http://mixed.example/", PRIVATE_ADDRESS)
        .asks("a mapped address", USUAL, "http://mapped.example/", PRIVATE_ADDRESS)
        .asks("address zero", USUAL, "http://zero.example/", PRIVATE_ADDRESS)
        .asks("no address", USUAL, "http://none.example/", DNS_FAILURE)
        .asks(
            "another address at the second look",
            USUAL,
            "http://turncoat.example:" + turning.port() + "/",
            PRIVATE_ADDRESS)
        .asks("an unknown name", USUAL, "http://unknown.example/", DNS_FAILURE)
        .asks("a resolver that breaks", USUAL, "http://broken.example/", WORKER_FAILURE)
        .asks("a resolver that is silent", USUAL, "http://slow.example/", DNS_TIMEOUT)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> robots() {
    String stars = "User-agent: *\nDisallow: /" + "*a".repeat(3_000) + "*b$\n";
    robots(
        "without an end",
        HostileServer.endlessly("HTTP/1.1 200 OK\r\n\r\n", "Allow: /\n"),
        ANSWERED);
    robots(
        "of 10 MB", saying("HTTP/1.1 200 OK\r\n\r\n" + "Disallow: /x\n".repeat(800_000)), ANSWERED);
    robots(
        "that leads to itself",
        saying("HTTP/1.1 302 x\r\nLocation: /robots.txt\r\n\r\n"),
        ANSWERED);
    robots("that leads on and on", HostileWaysTest::onAndOn, ANSWERED);
    robots("that drips", HostileServer.dripping("HTTP/1.1 200 OK\r\n\r\n", "#"), HTTP_TIMEOUT);
    robots("that is silent", saying("", HostileServer::silence), HTTP_TIMEOUT);
    robots("that is garbage", saying("SSH-2.0\r\n"), HTTP_BROKEN);
    robots(
        "of a private host",
        saying("HTTP/1.1 302 x\r\nLocation: http://10.0.0.1/\r\n\r\n"),
        PRIVATE_ADDRESS,
        ANSWERED);
    robots("of 3,000 stars", saying("HTTP/1.1 200 OK\r\n\r\n" + stars), ANSWERED, ROBOTS);
    robots("of NULs", saying("HTTP/1.1 200 OK\r\n\r\n" + "\0".repeat(100_000)), ANSWERED);
    robots(
        "with a delay of ages",
        saying("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nCrawl-delay: 99999999999999999999\n"),
        ANSWERED);
    robots(
        "that forbids all", saying("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /\n"), ROBOTS);
    return ordeal.tests();
  }

  private void leads(String name, String location, FetchOutcome... endings) {
    ordeal.meets(
        "leads " + name, saying("HTTP/1.1 302 x\r\nLocation: " + location + "\r\n\r\n"), endings);
  }

  private void robots(String name, HostileServer.Conduct conduct, FetchOutcome... endings) {
    ordeal.meets(
        "robots.txt " + name,
        USUAL.withRobots(),
        HostileServer.withRobots(conduct, saying(OK)),
        endings);
  }

  private List<InetAddress> waitForEver() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  private static void onAndOn(Socket socket) throws IOException {
    String path = HostileServer.head(socket).split(" ")[1];
    HostileServer.say(socket, "HTTP/1.1 301 x\r\nLocation: " + path + "x\r\n\r\n");
  }

  private static void inACircle(Socket socket) throws IOException {
    boolean first = HostileServer.head(socket).startsWith("GET /page");
    HostileServer.say(
        socket, "HTTP/1.1 301 x\r\nLocation: " + (first ? "/other" : "/page") + "\r\n\r\n");
  }

  private static void slowly(Socket socket) throws IOException {
    String path = HostileServer.head(socket).split(" ")[1];
    java.util.concurrent.locks.LockSupport.parkNanos(400_000_000L);
    HostileServer.say(socket, "HTTP/1.1 301 x\r\nLocation: " + path + "x\r\n\r\n");
  }
}
