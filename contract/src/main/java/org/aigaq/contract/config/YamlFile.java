package org.aigaq.contract.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads a YAML file whole, or says everything that is wrong in it.
final class YamlFile {
  private YamlFile() {}

  static String load(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw failure(file.toString(), 1, "there is no such file", "Check the path.");
    } catch (CharacterCodingException e) {
      throw failure(file.toString(), 1, "the file is not UTF-8", "Save it as UTF-8.");
    } catch (IOException e) {
      throw failure(file.toString(), 1, "cannot be read: " + e.getMessage(), "Check its rights.");
    }
  }

  /// @throws ConfigException when anything is wrong
  static <T> T read(String name, String yaml, Function<YamlCursor, T> read) {
    List<Problem> problems = new ArrayList<>();
    T value = read.apply(root(name, yaml, problems));
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return value;
  }

  private static YamlCursor root(String name, String yaml, List<Problem> problems) {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(50);
    try {
      return YamlCursor.root(name, new Yaml(options).compose(new StringReader(yaml)), problems);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw failure(
          name, line, "no valid YAML: " + e.getProblem(), "Check indentation and quotes.");
    } catch (YAMLException e) {
      throw failure(name, 1, "no valid YAML: " + e.getMessage(), "Save it as plain UTF-8 text.");
    }
  }

  private static ConfigException failure(String file, int line, String what, String remedy) {
    return new ConfigException(List.of(new Problem(file, line, "", what, remedy)));
  }
}
