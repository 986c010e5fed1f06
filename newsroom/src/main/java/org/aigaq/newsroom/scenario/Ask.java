package org.aigaq.newsroom.scenario;

import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.press.Request;

/// A request as a layer sees it.
public interface Ask {

  Request request();

  /// Path without its query.
  String path();

  /// `GET` or `HEAD`.
  String method();

  /// The second address of the outlet was asked.
  boolean atMirror();

  /// Address of the host that was asked, without a trailing slash.
  String root();

  /// Address of the outlet's other host, without a trailing slash; empty if it has one only.
  String otherRoot();

  /// The country that it is asked from; empty where that does not matter.
  String country();

  /// Units of the script since its start.
  double time();

  /// Number of the request.
  long count();

  /// Id of the article whose address is asked, under its present or a former slug; empty if it is
  /// none's.
  String article();

  /// What the press itself would answer.
  ///
  /// @param version [Stage#MAIN] or one that [Stage#version] made
  /// @param path of the page
  /// @param noise the same number makes the same noise
  Page page(String version, String path, long noise);

  default boolean robots() {
    return path().equals("/robots.txt");
  }
}
