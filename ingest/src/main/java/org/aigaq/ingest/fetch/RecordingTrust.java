package org.aigaq.ingest.fetch;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Remembers the chain that a server showed, also when it is refused: an issuer that is a state's
/// interception root is evidence.
final class RecordingTrust extends X509ExtendedTrustManager {
  private static final int MOST = 10;

  private final X509ExtendedTrustManager judge;
  private volatile X509Certificate[] seen = new X509Certificate[0];
  private volatile @Nullable String refused;

  RecordingTrust(X509ExtendedTrustManager judge) {
    this.judge = judge;
  }

  /// Subject and issuer of each certificate shown, leaf first.
  List<String> chain() {
    List<String> chain = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, seen.length); i++) {
      String issuer = seen[i].getIssuerX500Principal().getName();
      chain.add(issuer.length() > 300 ? issuer.substring(0, 300) : issuer);
    }
    return chain;
  }

  /// Validity of the leaf, for words about it.
  @Nullable X509Certificate leaf() {
    return seen.length == 0 ? null : seen[0];
  }

  /// Why the chain was refused; absent when it was not, or none was shown.
  @Nullable String refusal() {
    return refused;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    seen = chain.clone();
    try {
      judge.checkServerTrusted(chain, authType, socket);
    } catch (CertificateException e) {
      refused = String.valueOf(e.getMessage());
      throw e;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("engines are not used here");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("a chain without its socket cannot be matched to a host");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("no clients here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("no clients here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("no clients here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return judge.getAcceptedIssuers();
  }
}
