package org.aigaq.contract.config;

/// One thing wrong in a file, as a person mends it.
///
/// @param line from 1
/// @param key path of the key, for example `outlets[3].home`; empty for the file as a whole
public record Problem(String file, int line, String key, String what, String remedy) {
  @Override
  public String toString() {
    String where = key.isEmpty() ? file + ":" + line : file + ":" + line + ": " + key;
    return where + ": " + what + ". " + remedy;
  }
}
