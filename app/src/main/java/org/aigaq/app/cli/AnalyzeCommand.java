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
import org.aigaq.language.analysis.Analysis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "analyze",
    description = "Shows the terms of words: a keyword matches a word when they share a term.",
    footer = {
      "",
      "Words come on standard input, one a line; their terms go out TAB-separated. Example:",
      "  echo цензурасының | aigaq analyze --language kk --as document"
    })
final class AnalyzeCommand implements Callable<Integer> {
  /// A word of a text, or a keyword.
  enum As {
    DOCUMENT,
    KEYWORD
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "kk|ru|en",
      description = "Whose words they are.")
  private String language = "";

  @Option(
      names = "--as",
      required = true,
      paramLabel = "document|keyword",
      description = "What they are.")
  private As as = As.DOCUMENT;

  @Option(names = "--nouns", description = "The keywords are known to be nouns.")
  private boolean nouns;

  @Override
  public Integer call() throws IOException {
    var out =
        new PrintWriter(new BufferedWriter(Objects.requireNonNull(spec).commandLine().getOut()));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String word = in.readLine(); word != null; word = in.readLine()) {
      var terms = Analysis.terms(word, language.toLowerCase(Locale.ROOT), as == As.DOCUMENT, nouns);
      out.println(String.join("\t", terms));
      if (!in.ready()) {
        out.flush();
      }
    }
    out.flush();
    return 0;
  }
}
