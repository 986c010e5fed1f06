package org.aigaq.app.stack;

import java.net.URI;

/// An Elasticsearch and the account to use there.
///
/// @param url scheme, host and port, no path
/// @param user empty when the server asks for none
/// @param password empty when the server asks for none
public record ElasticsearchAddress(URI url, String user, String password) {
  /// Reads `http://user:password@host:9200`; the account may be absent.
  ///
  /// @throws StackException when it is not such an address
  public static ElasticsearchAddress parse(String text) {
    try {
      URI given = new URI(text.strip());
      if (given.getHost() == null
          || !("http".equals(given.getScheme()) || "https".equals(given.getScheme()))) {
        throw wrong(text);
      }
      String account = given.getUserInfo() == null ? "" : given.getUserInfo();
      int colon = account.indexOf(':');
      URI bare =
          new URI(given.getScheme(), null, given.getHost(), given.getPort(), null, null, null);
      return colon < 0
          ? new ElasticsearchAddress(bare, account, "")
          : new ElasticsearchAddress(
              bare, account.substring(0, colon), account.substring(colon + 1));
    } catch (java.net.URISyntaxException e) {
      throw wrong(text);
    }
  }

  private static StackException wrong(String text) {
    String shown = text.replaceAll("//[^@/]*@", "//…@");
    return new StackException(
        "'%s' is not the address of an Elasticsearch. Give it as http://user:password@host:9200"
            .formatted(shown));
  }

  /// Without the password, so that it may be logged.
  @Override
  public String toString() {
    return user.isEmpty() ? url.toString() : url + " as " + user;
  }
}
