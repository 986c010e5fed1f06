package org.aigaq.app.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aigaq.language.identify.Identified;
import org.aigaq.language.identify.LanguageIdentifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "language",
    description = "Says what language each text is in: `code TAB confidence`, `und` when unsure.",
    footer = {
      "",
      "Texts come on standard input, one a line. Example:",
      "  echo 'Бүгін Алматыда қар жауды' | aigaq language"
    })
final class LanguageCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var out =
        new PrintWriter(new BufferedWriter(Objects.requireNonNull(spec).commandLine().getOut()));
    var identifier = new LanguageIdentifier();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      Identified identified = identifier.identify(text);
      out.printf(Locale.ROOT, "%s\t%.2f%n", identified.code(), identified.confidence());
      if (!in.ready()) {
        out.flush();
      }
    }
    out.flush();
    return 0;
  }
}
