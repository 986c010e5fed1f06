package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;

/// Blocks to the lines of an article: without what only points elsewhere, repeats the title or is
/// noise, and cut where the links to other articles begin.
final class Lines {
  private static final int LONG = 140;

  private Lines() {}

  static List<String> of(List<Blocks.Block> blocks, String title) {
    List<String> lines = new ArrayList<>();
    String bareTitle = Titles.bare(title);
    boolean skipping = false;
    for (int i = 0; i < blocks.size(); i++) {
      Blocks.Block block = blocks.get(i);
      String text = block.text();
      if (Words.line(text, "related")) {
        skipping = true;
        continue;
      }
      if (skipping && (text.length() < LONG || isLinks(block))) {
        continue;
      }
      skipping = false;
      if (!isNoise(block) && !(lines.size() < 3 && Titles.bare(text).equals(bareTitle))) {
        lines.add(text);
      }
    }
    return lines;
  }

  private static boolean isNoise(Blocks.Block block) {
    String text = block.text();
    if (Words.line(text, "noise") || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return true;
    }
    return Words.lineStarts(text, "lead")
        && (isLinks(block) || (block.linkChars() > 0 && text.length() < LONG));
  }

  private static boolean isLinks(Blocks.Block block) {
    return block.linkChars() * 2 > block.text().length();
  }
}
