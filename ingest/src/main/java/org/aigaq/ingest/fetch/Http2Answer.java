package org.aigaq.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http2.H2ConnectionException;
import org.apache.hc.core5.http2.config.H2Param;
import org.apache.hc.core5.http2.config.H2Setting;
import org.apache.hc.core5.http2.frame.DefaultFrameFactory;
import org.apache.hc.core5.http2.frame.FrameFactory;
import org.apache.hc.core5.http2.frame.FrameFlag;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.apache.hc.core5.http2.hpack.HPackEncoder;
import org.apache.hc.core5.http2.impl.io.FrameInputBuffer;
import org.apache.hc.core5.http2.impl.io.FrameOutputBuffer;
import org.apache.hc.core5.util.ByteArrayBuffer;

/// One request and its answer over HTTP/2 (RFC 9113), on a connection that serves nothing else.
///
/// The answer reads as if it had come by HTTP/1.1, with a status line and a body that ends with the
/// stream: what is archived has that form, as WARC files have it by custom, and every bound and
/// check on what comes is the same for both.
final class Http2Answer extends InputStream {
  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int STREAM = 1;
  private static final int FRAME = 16_384;
  private static final int WINDOW = 1_048_576;
  private static final int FIRST_CONNECTION_WINDOW = 65_535;
  private static final int MOST_IDLE_FRAMES = 2_000;
  private static final int REFUSED_STREAM = 0x7;
  private static final int HTTP_1_1_REQUIRED = 0xd;

  /// The server, or what it says, is not fit for HTTP/2: it can be asked by HTTP/1.1.
  static final class Unfit extends IOException {
    private static final long serialVersionUID = 1L;

    Unfit(String message) {
      super(message);
    }
  }

  private final InputStream in;
  private final OutputStream out;
  private final FrameInputBuffer incoming = new FrameInputBuffer(FRAME);
  private final FrameOutputBuffer outgoing = new FrameOutputBuffer(FRAME);
  private final FrameFactory frames = DefaultFrameFactory.INSTANCE;
  private final Http2Head heads = new Http2Head();
  private ByteBuffer ready = ByteBuffer.allocate(0);
  private boolean begun;
  private boolean ended;
  private int idle;
  private int used;

  Http2Answer(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /// Sends the request.
  ///
  /// @param request as for HTTP/1.1
  void ask(WebAddress address, byte[] request) throws IOException {
    out.write(PREFACE);
    send(
        frames.createSettings(
            new H2Setting(H2Param.ENABLE_PUSH, 0),
            new H2Setting(H2Param.INITIAL_WINDOW_SIZE, WINDOW),
            new H2Setting(H2Param.MAX_HEADER_LIST_SIZE, Http2Head.MOST_BYTES)));
    send(frames.createWindowUpdate(0, WINDOW - FIRST_CONNECTION_WINDOW));
    var block = new ByteArrayBuffer(1_024);
    new HPackEncoder(0, StandardCharsets.ISO_8859_1)
        .encodeHeaders(block, headers(address, request), false);
    if (block.length() > FRAME) {
      throw new Unfit("a request of " + block.length() + " bytes");
    }
    ByteBuffer payload = ByteBuffer.wrap(block.array(), 0, block.length());
    send(frames.createHeaders(STREAM, payload, true, true));
    out.flush();
  }

  private static List<Header> headers(WebAddress address, byte[] request) {
    List<Header> headers = new ArrayList<>();
    headers.add(new BasicHeader(":method", "GET"));
    headers.add(new BasicHeader(":scheme", "https"));
    headers.add(new BasicHeader(":authority", address.hostHeader()));
    headers.add(new BasicHeader(":path", address.path()));
    for (String line : new String(request, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
      int colon = line.indexOf(": ");
      String name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
      if (colon > 0 && !line.startsWith("GET ") && !name.equals("host")) {
        headers.add(new BasicHeader(name, line.substring(colon + 2)));
      }
    }
    return headers;
  }

  private void send(RawFrame frame) throws IOException {
    outgoing.write(frame, out);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!ready.hasRemaining()) {
      if (ended && !heads.isOpen()) {
        return -1;
      }
      next();
    }
    int count = Math.min(length, ready.remaining());
    ready.get(target, offset, count);
    return count;
  }

  private void next() throws IOException {
    RawFrame frame;
    try {
      frame = incoming.read(in);
    } catch (ConnectionClosedException e) {
      throw new EOFException("the server hung up before the end of the stream");
    } catch (H2ConnectionException e) {
      throw broken("HTTP/2: " + Words.of(e));
    }
    if (frame == null) {
      throw new EOFException("the server hung up before the end of the stream");
    }
    FrameType type = FrameType.valueOf(frame.getType());
    if (type != FrameType.DATA || frame.getLength() == 0) {
      idle++;
    }
    if (idle > MOST_IDLE_FRAMES) {
      throw broken("HTTP/2: more than " + MOST_IDLE_FRAMES + " frames that carry nothing");
    }
    if (type != null) {
      take(type, frame);
    }
  }

  private void take(FrameType type, RawFrame frame) throws IOException {
    if (heads.isOpen() != (type == FrameType.CONTINUATION)) {
      throw broken("HTTP/2: headers that are interrupted");
    }
    switch (type) {
      case HEADERS, CONTINUATION -> headers(frame);
      case DATA -> data(frame);
      case SETTINGS -> acknowledge(frame, FrameType.SETTINGS);
      case PING -> acknowledge(frame, FrameType.PING);
      case RST_STREAM -> reset(frame);
      case GOAWAY -> goAway(frame);
      case PUSH_PROMISE -> throw broken("HTTP/2: a push that was declined");
      default -> {
        // Windows and priorities do not matter to who has nothing more to send.
      }
    }
  }

  private void headers(RawFrame frame) throws IOException {
    requireOurs(frame);
    String head = heads.take(frame);
    boolean last = frame.isType(FrameType.HEADERS) && frame.isFlagSet(FrameFlag.END_STREAM);
    ended |= last;
    if (head != null && !begun) {
      begun = true;
      ready = ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
    }
    if (ended && !begun && !heads.isOpen()) {
      throw broken("HTTP/2: a stream without an answer");
    }
  }

  private void data(RawFrame frame) throws IOException {
    requireOurs(frame);
    if (!begun || ended) {
      throw broken("HTTP/2: a body out of turn");
    }
    ByteBuffer content = frame.getPayloadContent();
    ready = content == null ? ByteBuffer.allocate(0) : content.slice();
    ended = frame.isFlagSet(FrameFlag.END_STREAM);
    used += frame.getLength();
    if (!ended && used > WINDOW / 2) {
      send(frames.createWindowUpdate(0, used));
      send(frames.createWindowUpdate(STREAM, used));
      out.flush();
      used = 0;
    }
  }

  private void acknowledge(RawFrame frame, FrameType type) throws IOException {
    if (frame.isFlagSet(FrameFlag.ACK)) {
      return;
    }
    boolean ping = type == FrameType.PING;
    if (ping && frame.getLength() != Long.BYTES) {
      throw broken("HTTP/2: a ping of " + frame.getLength() + " bytes");
    }
    send(ping ? frames.createPingAck(frame.getPayloadContent()) : frames.createSettingsAck());
    out.flush();
  }

  private void reset(RawFrame frame) throws IOException {
    requireOurs(frame);
    ByteBuffer payload = frame.getPayloadContent();
    int code = payload == null || payload.remaining() < 4 ? -1 : payload.getInt();
    if (code == HTTP_1_1_REQUIRED) {
      throw new Unfit("the server asks for HTTP/1.1");
    }
    throw new SocketException("the server reset the stream with code " + code);
  }

  private void goAway(RawFrame frame) throws IOException {
    ByteBuffer payload = frame.getPayloadContent();
    if (payload == null || payload.remaining() < 8) {
      throw broken("HTTP/2: a farewell without a reason");
    }
    int last = payload.getInt() & Integer.MAX_VALUE;
    int code = payload.getInt();
    if (code == HTTP_1_1_REQUIRED) {
      throw new Unfit("the server asks for HTTP/1.1");
    }
    if (last < STREAM || code != 0 && code != REFUSED_STREAM) {
      throw new SocketException("the server goes away with code " + code);
    }
  }

  private void requireOurs(RawFrame frame) throws IOException {
    if (frame.getStreamId() != STREAM) {
      throw broken("HTTP/2: a stream that nobody opened");
    }
  }

  /// Before the answer it may be the protocol that the server cannot speak; inside, it is broken.
  private IOException broken(String words) {
    return begun ? new HttpBroken(words) : new Unfit(words);
  }
}
