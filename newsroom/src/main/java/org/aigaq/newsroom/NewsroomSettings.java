package org.aigaq.newsroom;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.aigaq.newsroom.script.Timeline;

/// Where and when a press is played.
///
/// @param bind address of every outlet
/// @param basePort port of the first outlet, the others follow; 0: any free port for each
/// @param ports ports of outlets by id, before `basePort`; so that a restart keeps the addresses
/// @param epoch when the script starts
/// @param scale script seconds in one real second
public record NewsroomSettings(
    InetAddress bind,
    int basePort,
    Map<String, Integer> ports,
    Clock clock,
    Instant epoch,
    double scale) {

  public NewsroomSettings {
    ports = Map.copyOf(ports);
  }

  /// On loopback, any free ports, one minute of the script in one second.
  public static NewsroomSettings loopback(Clock clock, Instant epoch) {
    return new NewsroomSettings(InetAddress.getLoopbackAddress(), 0, Map.of(), clock, epoch, 60);
  }

  public NewsroomSettings withScale(double other) {
    return new NewsroomSettings(bind, basePort, ports, clock, epoch, other);
  }

  public NewsroomSettings withPorts(Map<String, Integer> others) {
    return new NewsroomSettings(bind, basePort, others, clock, epoch, scale);
  }

  public NewsroomSettings withBasePort(int port) {
    return new NewsroomSettings(bind, port, ports, clock, epoch, scale);
  }

  public Timeline timeline() {
    return new Timeline(epoch, scale);
  }

  int portOf(String outlet, int index) {
    Integer chosen = ports.get(outlet);
    return chosen != null ? chosen : basePort == 0 ? 0 : basePort + index;
  }
}
