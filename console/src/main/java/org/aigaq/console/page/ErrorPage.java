package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.text;

import org.aigaq.console.html.Attributes;

/// What went wrong, in words, with a way on.
public final class ErrorPage {
  private ErrorPage() {}

  /// @param status 400, 404, 500 or 503
  public static String render(View view, int status) {
    String title = view.word("error." + status);
    String help = status == 400 ? "error.404.help" : "error." + status + ".help";
    return Layout.page(
        view,
        title,
        "",
        element("h1", Attributes.NONE, text(title)),
        element("p", "nothing", view.word(help)),
        element("p", Attributes.NONE, Parts.inside("/", view.word("error.home"))));
  }
}
