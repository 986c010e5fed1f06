package org.aigaq.app.stack;

/// The stack can't be had. The message says what, where and the remedy, and is meant for the user.
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
