package org.aigaq.ingest.read.article;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Each block of a page as numbers, for the forest that chooses. The order of the numbers is the
/// model's: a change here asks for a new training.
final class Features {
  static final int COUNT = 84;
  private static final int FAR = 50;
  private static final int LONG = 160;
  private static final Pattern DATE =
      Pattern.compile(
          "\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b(?:19|20)\\d{2}\\b|\\b\\d{1,2}:\\d{2}\\b");
  private static final int[] BITS = {
    Context.DROP,
    Context.AWAY,
    Context.WEAK,
    Context.UNLIKELY,
    Context.POSITIVE,
    Context.NEGATIVE,
    Context.FOOTER,
    Context.HEADER,
    Context.FORM,
    Context.FIGURE,
    Context.LIST,
    Context.TABLE,
    Context.QUOTE,
    Context.LINKS,
    Context.ARTICLE,
    Context.MAIN,
    Context.BODY_PROPERTY,
    Context.CONTAINER,
    Context.SCORED,
    Context.SCORED_PRUNED,
    Context.LARGEST_ARTICLE
  };

  private final PageBlocks page;
  private final List<Blocks.Block> blocks;
  private final int[] longBefore;
  private final int[] longAfter;
  private final int[] sinceRelated;
  private final int[] sinceHeading;
  private final int[] charsBefore;
  private final Map<Element, int[]> groups = new IdentityHashMap<>();
  private int firstScored = Integer.MAX_VALUE;
  private int lastScored = -1;
  private int totalChars;

  private Features(PageBlocks page) {
    this.page = page;
    this.blocks = page.blocks();
    int n = blocks.size();
    longBefore = new int[n];
    longAfter = new int[n];
    sinceRelated = new int[n];
    sinceHeading = new int[n];
    charsBefore = new int[n];
    forward();
    backward();
  }

  static float[][] of(PageBlocks page) {
    Features features = new Features(page);
    float[][] all = new float[page.blocks().size()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = features.at(i);
    }
    return all;
  }

  private void forward() {
    int prose = FAR;
    int related = FAR;
    int heading = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Blocks.Block block = blocks.get(i);
      longBefore[i] = prose;
      prose = isProse(block) ? 0 : Math.min(FAR, prose + 1);
      related = Words.line(block.text(), "related") ? 0 : Math.min(FAR, related + 1);
      sinceRelated[i] = related;
      boolean title =
          block.element().normalName().equals("h1")
              || Titles.bare(block.text()).equals(page.hints().title());
      heading = title ? 0 : heading < 0 ? -1 : Math.min(3 * FAR, heading + 1);
      sinceHeading[i] = heading;
      charsBefore[i] = totalChars;
      totalChars += block.text().length();
      if ((bits(block) & Context.SCORED_PRUNED) != 0 && isProse(block)) {
        firstScored = Math.min(firstScored, i);
        lastScored = i;
      }
      group(block);
    }
  }

  /// Blocks below one parent that share a tag: how many, and how many characters.
  private void group(Blocks.Block block) {
    Element parent = block.element().parent();
    if (parent != null) {
      int[] sum = groups.computeIfAbsent(parent, k -> new int[3]);
      sum[0]++;
      sum[1] += block.text().length();
      sum[2] += block.linkChars();
    }
  }

  private void backward() {
    int prose = FAR;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      longAfter[i] = prose;
      prose = isProse(blocks.get(i)) ? 0 : Math.min(FAR, prose + 1);
    }
  }

  private static boolean isProse(Blocks.Block block) {
    return block.text().length() >= LONG && block.linkChars() * 3 < block.text().length();
  }

  private int bits(Blocks.Block block) {
    return page.context().above(block.element());
  }

  private float[] at(int i) {
    Row row = new Row();
    Blocks.Block block = blocks.get(i);
    text(row, block);
    shape(row, block);
    int bits = bits(block);
    int own = page.context().own(block.element());
    for (int bit : BITS) {
      row.add((bits & bit) != 0);
    }
    for (int k = 0; k < 6; k++) {
      row.add((own & BITS[k]) != 0);
    }
    place(row, i);
    hints(row, block);
    for (int step : new int[] {-2, -1, 1, 2}) {
      neighbour(row, block, i + step);
    }
    surroundings(row, block);
    return row.values();
  }

  private static void text(Row row, Blocks.Block block) {
    String text = block.text();
    int[] kinds = new int[5];
    text.codePoints().forEach(c -> count(c, kinds));
    float length = text.length();
    row.add(log(text.length()));
    row.add(Texts.words(text));
    row.add(block.linkChars() / length);
    row.add(kinds[0] / length);
    row.add(kinds[1] / length);
    row.add(kinds[2] / length);
    row.add(kinds[3]);
    row.add(kinds[4]);
    row.add(".!?…»\"”。:".indexOf(text.charAt(text.length() - 1)));
    row.add(length <= 120 && DATE.matcher(text).find());
    row.add(Words.line(text, "noise") || Words.lineStarts(text, "noise") && length < 60);
    row.add(Words.line(text, "related"));
    row.add(Words.lineStarts(text, "lead"));
    row.add(text.startsWith("©") || text.contains("©"));
    row.add(text.indexOf('@') >= 0 || text.contains("http"));
  }

  private static void count(int c, int[] kinds) {
    kinds[0] += Character.isUpperCase(c) ? 1 : 0;
    kinds[1] += Character.isDigit(c) ? 1 : 0;
    kinds[2] += Character.isLetterOrDigit(c) || c == ' ' ? 0 : 1;
    kinds[3] += c == ',' || c == '、' || c == '，' ? 1 : 0;
    kinds[4] += c == '.' || c == '!' || c == '?' || c == '。' ? 1 : 0;
  }

  private void shape(Row row, Blocks.Block block) {
    String name = block.element().normalName();
    row.add(name.equals("p"));
    row.add(name.equals("li"));
    row.add(name.equals("div") || name.equals("section") || name.equals("article"));
    row.add(name.equals("td") || name.equals("th"));
    row.add(block.isHeading() ? name.charAt(1) - '0' : 9);
    row.add(block.element().attributesSize() > 0);
    row.add(depth(block.element()));
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element up = element.parent(); up != null; up = up.parent()) {
      depth++;
    }
    return depth;
  }

  private void place(Row row, int i) {
    row.add((float) i / blocks.size());
    row.add((float) charsBefore[i] / Math.max(1, totalChars));
    row.add(log(totalChars));
    row.add(sinceHeading[i]);
    row.add(sinceRelated[i]);
    row.add(longBefore[i]);
    row.add(longAfter[i]);
    row.add(lastScored < 0 ? 0 : Math.clamp(i - firstScored, -FAR, FAR));
    row.add(lastScored < 0 ? 0 : Math.clamp(lastScored - i, -FAR, FAR));
  }

  private void hints(Row row, Blocks.Block block) {
    PageBlocks.Hints hints = page.hints();
    String bare = Titles.bare(block.text());
    row.add(
        !hints.title().isEmpty()
            && (bare.equals(hints.title()) || bare.length() > 20 && hints.title().contains(bare)));
    row.add(
        bare.length() > 20
            && hints.description().length() > 20
            && (hints.description().contains(bare) || bare.contains(hints.description())));
    row.add(
        hints.body().isEmpty() ? -1 : bare.length() > 10 && hints.body().contains(bare) ? 1 : 0);
    row.add(
        block.text().length() < 120
            && hints.authors().stream().anyMatch(a -> block.text().contains(a)));
  }

  private void neighbour(Row row, Blocks.Block block, int at) {
    Blocks.@Nullable Block other = at < 0 || at >= blocks.size() ? null : blocks.get(at);
    row.add(other == null ? -1 : log(other.text().length()));
    row.add(other == null ? 1 : (float) other.linkChars() / other.text().length());
    row.add(other != null && other.element().normalName().equals(block.element().normalName()));
    row.add(other != null && other.element().parent() == block.element().parent());
  }

  private void surroundings(Row row, Blocks.Block block) {
    Element parent = block.element().parent();
    int[] group = parent == null ? new int[3] : groups.getOrDefault(parent, new int[3]);
    row.add(group[0]);
    row.add(log(group[1]));
    row.add(group[1] == 0 ? 0 : (float) group[2] / group[1]);
    Element grand = parent == null ? null : parent.parent();
    Stats.Count above = page.stats().at(grand == null ? block.element() : grand);
    row.add(log(above.chars));
    row.add((float) above.linkDensity());
    row.add(above.chars == 0 ? 0 : (float) above.proseChars / above.chars);
  }

  private static float log(int value) {
    return (float) Math.log1p(value);
  }

  private static final class Row {
    private final float[] values = new float[COUNT];
    private int next;

    void add(float value) {
      values[next++] = value;
    }

    void add(boolean value) {
      values[next++] = value ? 1 : 0;
    }

    float[] values() {
      if (next != COUNT) {
        throw new IllegalStateException("features: " + next);
      }
      return values;
    }
  }
}
