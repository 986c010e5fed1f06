package org.aigaq.app.house;

/// Something that the person at the keyboard can mend: shown without a stack trace, exit status 1.
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String whatAndRemedy) {
    super(whatAndRemedy);
  }

  public UserError(String whatAndRemedy, Throwable cause) {
    super(whatAndRemedy, cause);
  }
}
