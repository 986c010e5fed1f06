package org.aigaq.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/// A connection whose request has been looked at and can be read again.
final class AskedSocket extends Socket {
  private final Socket socket;
  private final InputStream in;

  AskedSocket(Socket socket, String asked) throws IOException {
    this.socket = socket;
    var again = new ByteArrayInputStream(asked.getBytes(StandardCharsets.ISO_8859_1));
    this.in = new SequenceInputStream(again, socket.getInputStream());
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return socket.getOutputStream();
  }

  @Override
  public void setSoLinger(boolean on, int linger) throws SocketException {
    socket.setSoLinger(on, linger);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
