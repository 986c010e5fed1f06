package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http2.frame.DefaultFrameFactory;
import org.apache.hc.core5.http2.frame.FrameFactory;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.apache.hc.core5.http2.hpack.HPackDecoder;
import org.apache.hc.core5.http2.hpack.HPackEncoder;
import org.apache.hc.core5.http2.impl.io.FrameInputBuffer;
import org.apache.hc.core5.http2.impl.io.FrameOutputBuffer;
import org.apache.hc.core5.util.ByteArrayBuffer;

/// What a server says in HTTP/2, frame by frame.
final class TwoServer {
  static final FrameFactory FRAMES = DefaultFrameFactory.INSTANCE;

  /// What it does after the request.
  @FunctionalInterface
  interface Script {
    void play(TwoServer server) throws IOException;
  }

  private final Socket socket;
  private final OutputStream out;
  private final FrameOutputBuffer outgoing = new FrameOutputBuffer(16_384);
  private final HPackEncoder encoder = new HPackEncoder(4_096, StandardCharsets.ISO_8859_1);
  private final List<String> asked;

  private TwoServer(Socket socket, List<String> asked) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.asked = asked;
  }

  /// Plays to whoever agrees to HTTP/2; others get `one`.
  static HostileServer on(SSLServerSocket socket, Script script, HostileServer.Conduct one) {
    return new HostileServer(
        socket,
        client -> {
          var tls = (SSLSocket) client;
          tls.setHandshakeApplicationProtocolSelector(
              (s, offered) -> offered.contains("h2") ? "h2" : "http/1.1");
          tls.startHandshake();
          if (tls.getApplicationProtocol().equals("h2")) {
            script.play(new TwoServer(tls, request(tls)));
          } else {
            one.meet(tls);
          }
        });
  }

  /// Header lines of the request.
  List<String> asked() {
    return asked;
  }

  void send(RawFrame frame) throws IOException {
    outgoing.write(frame, out);
    out.flush();
  }

  void head(boolean last, String... namesAndValues) throws IOException {
    send(FRAMES.createHeaders(1, ByteBuffer.wrap(block(namesAndValues)), true, last));
  }

  /// Waits until the client hangs up: who closes with something unread resets the connection.
  void drain() throws IOException {
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  void data(byte[] bytes, boolean last) throws IOException {
    send(FRAMES.createData(1, ByteBuffer.wrap(bytes), last));
  }

  byte[] block(String... namesAndValues) {
    try {
      List<Header> headers = new ArrayList<>();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        headers.add(new BasicHeader(namesAndValues[i], namesAndValues[i + 1]));
      }
      var block = new ByteArrayBuffer(256);
      encoder.encodeHeaders(block, headers, false);
      return block.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> request(Socket socket) throws IOException {
    socket.getInputStream().readNBytes(24);
    var incoming = new FrameInputBuffer(16_384);
    var decoder = new HPackDecoder(4_096, StandardCharsets.ISO_8859_1);
    while (true) {
      RawFrame frame = incoming.read(socket.getInputStream());
      if (frame == null) {
        throw new IOException("no request");
      }
      if (frame.isType(FrameType.HEADERS)) {
        try {
          return decoder.decodeHeaders(frame.getPayloadContent()).stream()
              .map(h -> h.getName() + ": " + h.getValue())
              .toList();
        } catch (org.apache.hc.core5.http.HttpException e) {
          throw new IOException(e);
        }
      }
    }
  }
}
