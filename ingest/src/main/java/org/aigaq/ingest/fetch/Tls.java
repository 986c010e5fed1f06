package org.aigaq.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.aigaq.contract.record.FetchOutcome;
import org.jspecify.annotations.Nullable;

/// The TLS stage over a socket that is connected already. Names are verified; what the server
/// showed is noted whether or not it is trusted.
final class Tls {
  private static final String TWO = "h2";
  private static final long MAX_HANDSHAKE = 262_144;

  private final X509ExtendedTrustManager trust;
  private final ScheduledExecutorService timer;

  Tls(X509ExtendedTrustManager trust, ScheduledExecutorService timer) {
    this.trust = trust;
    this.timer = timer;
  }

  /// The certificate authorities of a key store, or of the JDK when none is given.
  static X509ExtendedTrustManager trustOf(@Nullable KeyStore store) {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager extended) {
          return extended;
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the JDK's certificate authorities cannot be read: " + e.getMessage(), e);
    }
    throw new IllegalStateException("this JDK has no X.509 trust manager");
  }

  /// @param most bytes that may follow the handshake
  /// @param two HTTP/2 may be agreed on
  SSLSocket over(
      Socket socket, WebAddress address, Duration limit, long most, boolean two, StageLog.Note note)
      throws StageFailure {
    var recording = new RecordingTrust(trust);
    try (Guard guard = Guard.over(timer, socket, limit)) {
      try {
        var metered = new Metered(socket, MAX_HANDSHAKE);
        SSLSocket tls = socket(metered, address, two, recording);
        tls.startHandshake();
        metered.limit(most);
        note.chain(recording.chain());
        note.detail(
            tls.getSession().getProtocol()
                + " "
                + tls.getSession().getCipherSuite()
                + (isTwo(tls) ? " h2" : ""));
        return tls;
      } catch (IOException e) {
        note.chain(recording.chain());
        throw failure(e, recording, guard.fired(), limit);
      }
    }
  }

  /// Whether HTTP/2 was agreed on.
  static boolean isTwo(SSLSocket socket) {
    return TWO.equals(socket.getApplicationProtocol());
  }

  private static SSLSocket socket(
      Socket socket, WebAddress address, boolean two, RecordingTrust recording) throws IOException {
    try {
      // A context of its own: the recorder belongs to one handshake, and no session is resumed, so
      // that every fetch sees the chain.
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {recording}, null);
      var tls =
          (SSLSocket)
              context.getSocketFactory().createSocket(socket, address.host(), address.port(), true);
      SSLParameters parameters = tls.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      parameters.setApplicationProtocols(
          two ? new String[] {TWO, "http/1.1"} : new String[] {"http/1.1"});
      parameters.setServerNames(serverNames(address));
      tls.setSSLParameters(parameters);
      return tls;
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  private static List<SNIServerName> serverNames(WebAddress address) {
    if (address.literal().isPresent()) {
      return List.of();
    }
    try {
      return List.of(new SNIHostName(address.host().getBytes(StandardCharsets.US_ASCII)));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static StageFailure failure(
      IOException e, RecordingTrust recording, boolean late, Duration limit) {
    String words = Words.of(e);
    if (recording.refusal() != null) {
      return new StageFailure(FetchOutcome.TLS_CERTIFICATE, certificateWords(recording));
    }
    if (late) {
      return new StageFailure(FetchOutcome.TLS_TIMEOUT, "no handshake within " + Words.of(limit));
    }
    if (isReset(e)) {
      return new StageFailure(FetchOutcome.TLS_RESET, words);
    }
    return new StageFailure(FetchOutcome.TLS_FAILURE, words);
  }

  private static String certificateWords(RecordingTrust recording) {
    var leaf = recording.leaf();
    String validity =
        leaf == null
            ? ""
            : " (valid %s to %s)"
                .formatted(leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant());
    return "the certificate is refused: " + recording.refusal() + validity;
  }

  private static boolean isReset(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketException || cause instanceof EOFException) {
        return true;
      }
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("terminated the handshake") || message.contains("connection reset")) {
        return true;
      }
    }
    return false;
  }
}
