package org.aigaq.console;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the console needs to know.
///
/// @param host address to listen on
/// @param port 0 takes any free one
/// @param exposed the operator has said that others may reach this address; without it only
///   loopback is allowed, because the page asks nobody for a password
/// @param names host names by which a proxy is asked for this page, besides loopback
/// @param elasticsearch nodes; any of them will do
/// @param user absent where security is off
/// @param kafka more client settings, for example for TLS
/// @param zone in which times are shown
public record ConsoleSettings(
    String host,
    int port,
    boolean exposed,
    Set<String> names,
    String bootstrap,
    Map<String, String> kafka,
    List<URI> elasticsearch,
    @Nullable String user,
    @Nullable String password,
    ZoneId zone) {
  public ConsoleSettings {
    names = Set.copyOf(names);
    kafka = Map.copyOf(kafka);
    elasticsearch = List.copyOf(elasticsearch);
    if (!exposed && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "the console would listen on "
              + host
              + ", where others can reach it, and it asks for no password;"
              + " use 127.0.0.1, or allow it explicitly and put a proxy with a login in front");
    }
  }

  /// On loopback, Almaty time.
  public static ConsoleSettings local(
      int port,
      String bootstrap,
      List<URI> elasticsearch,
      @Nullable String user,
      @Nullable String password) {
    return new ConsoleSettings(
        "127.0.0.1",
        port,
        false,
        Set.of(),
        bootstrap,
        Map.of(),
        elasticsearch,
        user,
        password,
        ZoneId.of("Asia/Almaty"));
  }

  /// Keeps the password out of logs.
  @Override
  public String toString() {
    return "ConsoleSettings[" + host + ":" + port + ", elasticsearch=" + elasticsearch + "]";
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("the console cannot listen on " + host + ": no such host");
    }
  }
}
