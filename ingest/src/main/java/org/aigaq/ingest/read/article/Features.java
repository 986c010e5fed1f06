package org.aigaq.ingest.read.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;

/// Each block of a page as numbers, for the forest that chooses. The order of the numbers is the
/// model's: a change here asks for a new training.
final class Features {
  private static final int FAR = 50;
  private static final int LONG = 160;
  private static final int[] ABOVE = {
    Marks.DROP,
    Marks.AWAY,
    Marks.WEAK,
    Marks.UNLIKELY,
    Marks.POSITIVE,
    Marks.NEGATIVE,
    Marks.FOOTER,
    Marks.HEADER,
    Marks.FORM,
    Marks.FIGURE,
    Marks.LIST,
    Marks.TABLE,
    Marks.QUOTE,
    Marks.LINKS,
    Marks.ARTICLE,
    Marks.MAIN,
    Marks.BODY_PROPERTY,
    Marks.CONTAINER,
    Marks.SCORED,
    Marks.SCORED_PRUNED,
    Marks.LARGEST_ARTICLE,
    Marks.DATE,
    Marks.AUTHOR,
    Marks.HEADLINE
  };
  private static final int[] OWN = {
    Marks.DROP, Marks.AWAY, Marks.WEAK, Marks.UNLIKELY, Marks.POSITIVE, Marks.NEGATIVE
  };

  private final List<Block> blocks;
  private final Outline outline;
  private final Dom dom;
  private final List<String> authors;
  private final Sequence sequence;
  private final TextFeatures[] texts;
  private final WordScores.Said[] said;
  private final PageKind page;

  /// Of each block, the sums over those of its kind and over those beside it.
  private final int[][] alike;

  private final int[][] beside;
  private final float[] pathLow;
  private final float[] pathHigh;
  private final float[] pathSum;

  private Features(PageBlocks page, WordScores scores) {
    this.blocks = page.blocks();
    this.outline = page.outline();
    this.dom = outline.dom;
    this.authors = page.hints().authors();
    this.page = new PageKind(page);
    texts = new TextFeatures[blocks.size()];
    said = new WordScores.Said[texts.length];
    alike = new int[texts.length][];
    beside = new int[texts.length][];
    Map<Integer, int[]> kinds = new HashMap<>();
    Map<Integer, int[]> parents = new HashMap<>();
    for (int i = 0; i < texts.length; i++) {
      Block block = blocks.get(i);
      texts[i] = TextFeatures.of(block);
      said[i] = scores.of(texts[i].words());
      alike[i] = counted(kinds, kind(block), block);
      beside[i] = counted(parents, dom.parent(block.element()), block);
    }
    sequence = new Sequence(page, texts);
    pathLow = new float[dom.size()];
    pathHigh = new float[dom.size()];
    pathSum = new float[dom.size()];
    paths();
  }

  /// @param more room at the end of each row
  static float[][] of(PageBlocks page, WordScores scores, int more) {
    Features features = new Features(page, scores);
    float[][] all = new float[page.blocks().size()][];
    Row row = new Row();
    int heading = -1;
    for (int i = 0; i < all.length; i++) {
      features.add(i, row);
      features.words(i, heading, row);
      all[i] = row.taken(more);
      heading = features.isHeading(i) ? i : heading;
    }
    return all;
  }

  private boolean isHeading(int i) {
    return dom.tag(blocks.get(i).element()).isHeading();
  }

  static boolean isProse(Block block) {
    return block.text().length() >= LONG && block.linkChars() * 3 < block.text().length();
  }

  /// Learned scores of names along the way from the body.
  private void paths() {
    for (int i = 0; i < dom.size(); i++) {
      int parent = dom.parent(i);
      boolean below = parent >= 0;
      pathLow[i] = Math.min(outline.lowest[i], below ? pathLow[parent] : 0);
      pathHigh[i] = Math.max(outline.highest[i], below ? pathHigh[parent] : 0);
      pathSum[i] = outline.lowest[i] + outline.highest[i] + (below ? pathSum[parent] : 0);
    }
  }

  /// Blocks whose holder and the one above it look alike: a template's part.
  private int kind(Block block) {
    int parent = Math.max(0, dom.parent(block.element()));
    int above = Math.max(0, dom.parent(parent));
    return 961 * outline.nameHash(block.element())
        + 31 * outline.nameHash(parent)
        + outline.nameHash(above);
  }

  private static int[] counted(Map<Integer, int[]> groups, int key, Block block) {
    int[] sum = groups.computeIfAbsent(key, k -> new int[4]);
    sum[0]++;
    sum[1] += block.text().length();
    sum[2] += block.linkChars();
    sum[3] += isProse(block) ? 1 : 0;
    return sum;
  }

  private void add(int i, Row row) {
    Block block = blocks.get(i);
    texts[i].add(block, authors, row);
    shape(row, block);
    marks(row, block);
    sequence.add(i, row);
    for (int step = -3; step <= 3; step++) {
      if (step != 0) {
        neighbour(row, block, i + step);
      }
    }
    groups(row, i);
  }

  private void shape(Row row, Block block) {
    Tag tag = dom.tag(block.element());
    row.add(tag == Tag.P);
    row.add(tag == Tag.LI);
    row.add(tag == Tag.DIV || tag == Tag.SECTION || tag == Tag.ARTICLE);
    row.add(tag == Tag.TD || tag == Tag.TH);
    row.add(tag == Tag.FIGCAPTION);
    row.add(tag.isHeading() ? tag.ordinal() - Tag.H1.ordinal() : 9);
    row.add(dom.hasAttributes(block.element()));
    row.add(outline.depth[block.element()]);
    row.add(outline.blocks[block.element()]);
    // Text right in the element, not in a span or the like.
    row.share(outline.ownChars[block.element()], block.text().length());
  }

  private void marks(Row row, Block block) {
    int element = block.element();
    int text = dom.parent(block.first());
    row.bits(outline.above[text], ABOVE);
    row.bits(outline.own[element], OWN);
    int parent = Math.max(0, dom.parent(element));
    row.bits(outline.own[parent], OWN);
    row.add(outline.lowest[element]);
    row.add(outline.highest[element]);
    row.add(outline.lowest[parent]);
    row.add(outline.highest[parent]);
    row.add(pathLow[text]);
    row.add(pathHigh[text]);
    row.add(pathSum[text]);
  }

  private void neighbour(Row row, Block block, int at) {
    if (at < 0 || at >= blocks.size()) {
      row.add(-1);
      row.add(1f);
      row.add(0f);
      return;
    }
    Block other = blocks.get(at);
    row.log(other.text().length());
    row.share(other.linkChars(), other.text().length());
    boolean together = dom.parent(other.element()) == dom.parent(block.element());
    boolean alike = outline.nameHash(other.element()) == outline.nameHash(block.element());
    row.add((together ? 1f : 0f) + (alike ? 2f : 0f));
  }

  private void groups(Row row, int i) {
    group(row, beside[i]);
    group(row, alike[i]);
    int above = Math.max(0, dom.parent(blocks.get(i).element()));
    for (int level = 0; level < 3; level++) {
      row.log(outline.chars(above));
      row.add((float) outline.linkDensity(above));
      row.share(outline.proseChars(above), outline.chars(above));
      row.share(outline.chars(above), outline.chars(dom.body()));
      above = Math.max(0, dom.parent(above));
    }
  }

  /// @param heading the last one above, or -1
  private void words(int i, int heading, Row row) {
    said[i].add(row);
    WordScores.Said above = said(heading);
    row.add(above.mean());
    row.add(above.lowest());
    row.add(above.highest());
    row.add(said(i - 1).mean());
    row.add(said(i - 1).lowest());
    row.add(said(i + 1).mean());
    row.add(said(i + 1).lowest());
    page.add(row);
  }

  private WordScores.Said said(int i) {
    return i < 0 || i >= said.length ? WordScores.Said.NOTHING : said[i];
  }

  private void group(Row row, int[] sum) {
    row.add(Math.min(sum[0], FAR));
    row.log(sum[1]);
    row.share(sum[2], sum[1]);
    row.add(Math.min(sum[3], FAR));
    row.share(sum[1], sum[0]);
    row.share(sum[1], sequence.totalChars());
  }
}
