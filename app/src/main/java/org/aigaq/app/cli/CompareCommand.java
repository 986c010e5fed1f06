package org.aigaq.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aigaq.app.house.UserError;
import org.aigaq.contract.record.Edit;
import org.aigaq.streams.edit.Compare;
import org.aigaq.streams.edit.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "compare",
    description = "Says what changed between two versions of an article.",
    footer = {
      "",
      "A version is a text file whose first line is the title. Examples:",
      "  aigaq compare yesterday.txt today.txt --language ru",
      "  aigaq compare --batch pairs.tsv      (a line: OLD TAB NEW [TAB LANGUAGE])"
    })
final class CompareCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--language",
      paramLabel = "L",
      description = "kk, ru or en; found out if not given.")
  private @Nullable String language;

  @Option(names = "--batch", paramLabel = "TSV", description = "Many pairs, one a line.")
  private @Nullable Path batch;

  @Parameters(arity = "0..2", paramLabel = "OLD NEW", description = "The two versions.")
  private List<String> versions = List.of();

  @Override
  public Integer call() {
    var command = Objects.requireNonNull(spec).commandLine();
    if (batch == null && versions.size() != 2) {
      throw new ParameterException(command, "Name two versions, OLD and NEW, or --batch TSV.");
    }
    if (batch == null) {
      JsonLines.print(command.getOut(), compare(versions.get(0), versions.get(1), language));
    } else {
      batch(batch, command.getOut());
    }
    return 0;
  }

  private void batch(Path file, PrintWriter out) {
    List<String> lines = text(file.toString()).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (cells.length < 2) {
        throw new UserError(
            file + ":" + (i + 1) + ": a line is `OLD TAB NEW [TAB LANGUAGE]`. Mend it.");
      }
      String told = cells.length > 2 && !cells[2].isBlank() ? cells[2] : language;
      JsonLines.print(out, compare(beside(file, cells[0]), beside(file, cells[1]), told));
    }
  }

  private static String beside(Path file, String name) {
    return file.toAbsolutePath().resolveSibling(name).toString();
  }

  private static Map<String, Object> compare(String old, String now, @Nullable String language) {
    Edit edit = Compare.compare(version(old), version(now), language);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("old", old);
    line.put("new", now);
    line.put("cosmetic", edit.cosmetic());
    line.put("labels", edit.labels());
    line.put("significance", edit.significance());
    line.put("silent", edit.silent());
    line.put("words", edit.words());
    line.put("summary", edit.summary());
    return line;
  }

  private static Version version(String file) {
    String text = text(file);
    int end = text.indexOf('\n');
    String title = end < 0 ? text : text.substring(0, end);
    String body = end < 0 ? "" : text.substring(end + 1);
    return new Version(title.strip(), body.strip(), List.of(), null, null, null);
  }

  private static String text(String file) {
    return new String(Sources.file(file), StandardCharsets.UTF_8);
  }
}
