package org.aigaq.ingest.fetch;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.aigaq.contract.record.FetchOutcome;
import org.jspecify.annotations.Nullable;

/// Asks a proxy for a way to a host. Names are handed over as they are: the far end looks them up.
final class ProxyHandshake {
  private static final int MAX_REPLY = 16_384;

  private ProxyHandshake() {}

  /// SOCKS version 5 (RFC 1928), with a user and password (RFC 1929) when the proxy's address has
  /// them.
  static void socks5(Socket socket, WebAddress address, @Nullable String user)
      throws IOException, StageFailure {
    OutputStream out = socket.getOutputStream();
    var in = new DataInputStream(socket.getInputStream());
    out.write(user == null ? new byte[] {5, 1, 0} : new byte[] {5, 2, 0, 2});
    out.flush();
    expect(in.readUnsignedByte() == 5, "it does not speak SOCKS 5");
    int method = in.readUnsignedByte();
    if (method == 2 && user != null) {
      authenticate(in, out, user);
    } else {
      expect(method == 0, "it wants a log-in that the vantage does not have");
    }
    out.write(connectRequest(address));
    out.flush();
    expect(in.readUnsignedByte() == 5, "it does not speak SOCKS 5");
    int reply = in.readUnsignedByte();
    if (reply != 0) {
      throw refused(reply);
    }
    skipBoundAddress(in);
  }

  /// A tunnel by `CONNECT` (RFC 9110, 9.3.6).
  ///
  /// @return the status with which it was refused, 200 when it stands
  static int connect(Socket socket, WebAddress address, @Nullable String user)
      throws IOException, StageFailure {
    String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
    String target = host + ":" + address.port();
    var request = new StringBuilder("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n");
    if (user != null) {
      byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
      request
          .append("Proxy-Authorization: Basic ")
          .append(Base64.getEncoder().encodeToString(bytes))
          .append("\r\n");
    }
    socket
        .getOutputStream()
        .write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    String head = head(socket.getInputStream());
    expect(head.matches("(?s)HTTP/1\\.[01] \\d{3}.*"), "it does not speak HTTP");
    int status = Integer.parseInt(head.substring(9, 12));
    return status / 100 == 2 ? 200 : status;
  }

  /// Byte by byte up to the empty line: what follows already belongs to the tunnel.
  private static String head(InputStream in) throws IOException, StageFailure {
    var head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n") && !head.toString().endsWith("\n\n")) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("the proxy hung up");
      }
      head.append((char) b);
      expect(head.length() < MAX_REPLY, "its answer has no end");
    }
    return head.toString();
  }

  private static void authenticate(DataInputStream in, OutputStream out, String user)
      throws IOException, StageFailure {
    int colon = user.indexOf(':');
    byte[] name = bytes(colon < 0 ? user : user.substring(0, colon));
    byte[] password = bytes(colon < 0 ? "" : user.substring(colon + 1));
    expect(name.length < 256 && password.length < 256, "SOCKS log-ins are at most 255 bytes long");
    byte[] request = new byte[3 + name.length + password.length];
    request[0] = 1;
    request[1] = (byte) name.length;
    System.arraycopy(name, 0, request, 2, name.length);
    request[2 + name.length] = (byte) password.length;
    System.arraycopy(password, 0, request, 3 + name.length, password.length);
    out.write(request);
    out.flush();
    in.readUnsignedByte();
    expect(in.readUnsignedByte() == 0, "it refuses the vantage's log-in");
  }

  private static byte[] connectRequest(WebAddress address) {
    InetAddress literal = address.literal().orElse(null);
    byte[] target = literal == null ? bytes(address.host()) : literal.getAddress();
    int extra = literal == null ? 1 : 0;
    byte[] request = new byte[6 + extra + target.length];
    request[0] = 5;
    request[1] = 1;
    request[3] = (byte) (literal == null ? 3 : literal instanceof Inet6Address ? 4 : 1);
    if (literal == null) {
      request[4] = (byte) target.length;
    }
    System.arraycopy(target, 0, request, 4 + extra, target.length);
    request[request.length - 2] = (byte) (address.port() >> 8);
    request[request.length - 1] = (byte) address.port();
    return request;
  }

  private static void skipBoundAddress(DataInputStream in) throws IOException, StageFailure {
    in.readUnsignedByte();
    int type = in.readUnsignedByte();
    int length =
        switch (type) {
          case 1 -> 4;
          case 3 -> in.readUnsignedByte();
          case 4 -> 16;
          default -> -1;
        };
    expect(length >= 0, "its answer has an address of unknown type " + type);
    in.readFully(new byte[length + 2]);
  }

  /// Only a refusal and "unreachable" are claims about the far end; all else may be the proxy's own
  /// trouble.
  private static StageFailure refused(int reply) {
    return switch (reply) {
      case 3 ->
          new StageFailure(FetchOutcome.TCP_UNREACHABLE, "the proxy says: network unreachable");
      case 4 ->
          new StageFailure(
              FetchOutcome.TCP_UNREACHABLE,
              "the proxy says: host unreachable (it looks names up itself: could be the name)");
      case 5 -> new StageFailure(FetchOutcome.TCP_REFUSED, "the proxy says: connection refused");
      default ->
          new StageFailure(
              FetchOutcome.PROXY_FAILURE, "the proxy answers with SOCKS error " + reply);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void expect(boolean holds, String complaint) throws StageFailure {
    if (!holds) {
      throw new StageFailure(FetchOutcome.PROXY_FAILURE, complaint);
    }
  }
}
