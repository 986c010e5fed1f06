package org.aigaq.ingest.read.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;

/// What a block's place in the page and the metadata's words say.
final class Sequence {
  private static final int FAR = 50;

  private final List<Block> blocks;
  private final TextFeatures[] texts;
  private final Dom dom;
  private final Outline outline;
  private final Shingles title;
  private final Shingles description;
  private final Shingles body;
  private final long[] titleWords;
  private final int[] proseBefore;
  private final int[] proseAfter;
  private final int[] sinceRelated;
  private final int[] sinceHeading;
  private final int[] sinceImage;
  private final int[] sinceSubheading;
  private final int[] charsBefore;
  private final int[] repeated;
  private final float[] covered;
  private int firstScored = Integer.MAX_VALUE;
  private int lastScored = -1;
  private int firstCovered = Integer.MAX_VALUE;
  private int lastCovered = -1;
  private int coveredChars;
  private int totalChars;
  private int proseBlocks;

  Sequence(PageBlocks page, TextFeatures[] texts) {
    this.blocks = page.blocks();
    this.texts = texts;
    this.outline = page.outline();
    this.dom = outline.dom;
    int n = blocks.size();
    titleWords = Shingles.words(page.hints().title());
    title = Shingles.of(page.hints().title());
    description = Shingles.of(page.hints().description());
    body = Shingles.of(page.hints().body());
    proseBefore = new int[n];
    proseAfter = new int[n];
    sinceRelated = new int[n];
    sinceHeading = new int[n];
    sinceImage = new int[n];
    sinceSubheading = new int[n];
    charsBefore = new int[n];
    repeated = new int[n];
    covered = new float[n];
    forward();
    backward();
    images();
    repeats();
  }

  int totalChars() {
    return totalChars;
  }

  private void forward() {
    int prose = FAR;
    int related = FAR;
    int subheading = FAR;
    int heading = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Tag tag = dom.tag(block.element());
      proseBefore[i] = prose;
      prose = Features.isProse(block) ? 0 : Math.min(FAR, prose + 1);
      proseBlocks += Features.isProse(block) ? 1 : 0;
      related = texts[i].is(Words.RELATED) ? 0 : Math.min(FAR, related + 1);
      sinceRelated[i] = related;
      subheading = tag.isHeading() ? 0 : Math.min(FAR, subheading + 1);
      sinceSubheading[i] = subheading;
      boolean isTitle = tag == Tag.H1 || isTitle(texts[i].words());
      heading = isTitle ? 0 : heading < 0 ? -1 : Math.min(3 * FAR, heading + 1);
      sinceHeading[i] = heading;
      charsBefore[i] = totalChars;
      totalChars += block.text().length();
      if ((outline.above[block.element()] & Marks.SCORED_PRUNED) != 0 && Features.isProse(block)) {
        firstScored = Math.min(firstScored, i);
        lastScored = i;
      }
      cover(i, block);
    }
  }

  private boolean isTitle(long[] words) {
    return words.length > 0 && Arrays.equals(words, titleWords);
  }

  private void cover(int i, Block block) {
    covered[i] = body.isEmpty() ? -2 : body.coverage(texts[i].words());
    if (covered[i] > 0.5f) {
      firstCovered = Math.min(firstCovered, i);
      lastCovered = i;
      coveredChars += block.text().length();
    }
  }

  private void backward() {
    int prose = FAR;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      proseAfter[i] = prose;
      prose = Features.isProse(blocks.get(i)) ? 0 : Math.min(FAR, prose + 1);
    }
  }

  /// Elements since the last picture.
  private void images() {
    int last = -1;
    int node = 0;
    for (int i = 0; i < blocks.size(); i++) {
      for (; node < blocks.get(i).first(); node++) {
        Tag tag = dom.tag(node);
        last = tag == Tag.IMG || tag == Tag.VIDEO || tag == Tag.IFRAME ? i : last;
      }
      sinceImage[i] = last < 0 ? FAR : Math.min(FAR, i - last);
    }
  }

  private void repeats() {
    Map<Integer, int[]> places = new HashMap<>();
    int[][] of = new int[blocks.size()][];
    for (int i = 0; i < of.length; i++) {
      int first = i;
      of[i] = places.computeIfAbsent(Arrays.hashCode(texts[i].words()), k -> new int[] {0, first});
      of[i][0]++;
    }
    for (int i = 0; i < of.length; i++) {
      repeated[i] = of[i][0] == 1 ? 0 : of[i][1] < i ? 2 : 1;
    }
  }

  void add(int i, Row row) {
    row.add((float) i / blocks.size());
    row.share(charsBefore[i], totalChars);
    row.log(totalChars);
    row.log(blocks.size());
    row.add(Math.min(proseBlocks, FAR));
    row.add(sinceHeading[i]);
    row.add(sinceRelated[i]);
    row.add(sinceSubheading[i]);
    row.add(sinceImage[i]);
    row.add(proseBefore[i]);
    row.add(proseAfter[i]);
    row.add(repeated[i]);
    row.add(lastScored < 0 ? 0 : Math.clamp(i - firstScored, -FAR, FAR));
    row.add(lastScored < 0 ? 0 : Math.clamp(lastScored - i, -FAR, FAR));
    long[] words = texts[i].words();
    row.add(title.coverage(words));
    row.add(isTitle(words));
    row.add(description.isEmpty() ? -2 : description.coverage(words));
    row.add(covered[i]);
    row.add(lastCovered < 0 ? -FAR : Math.clamp(i - firstCovered, -FAR, FAR));
    row.add(lastCovered < 0 ? -FAR : Math.clamp(lastCovered - i, -FAR, FAR));
    row.share(coveredChars, totalChars);
  }
}
