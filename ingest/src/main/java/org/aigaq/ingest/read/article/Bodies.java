package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Shown;
import org.aigaq.ingest.read.dom.Tag;

/// The body of an article: candidates and prunings have their say on each block of the page, and
/// two learned forests, of which the second sees what the first thought of the neighbours, choose.
final class Bodies {
  /// Characters; no call to subscribe is longer.
  private static final int LONGEST_LEAD = 160;

  private static final String SENTENCE_ENDS = ".!…:;,";

  /// Log odds.
  static final float FIRST_SURE = 3;

  /// On real pages no later tree turned one of thirty thousand such blocks.
  static final float SECOND_SURE = 2.5f;

  private static final Forest.Packed FIRST = Forest.resource("first.forest").packed();
  private static final Forest.Packed SECOND = Forest.resource("second.forest").packed();

  private Bodies() {}

  /// @param body paragraphs in order; empty for a page without prose
  /// @param beside the page's other lines
  /// @param links of the paragraphs, those that are one link and no sentence
  record Split(List<String> body, List<String> beside, List<String> links) {}

  /// @param headline its node, or -1
  static Split of(Sources sources, PageBlocks.Hints hints, int headline) {
    PageBlocks page = PageBlocks.of(sources.dom(), sources.shown(), sources.named(), hints);
    float[] verdict = verdict(page, FIRST, SECOND);
    NextArticles.remove(page, headline, verdict);
    return split(page, verdict);
  }

  static Split split(PageBlocks page, float[] verdict) {
    List<String> body = new ArrayList<>();
    List<String> beside = new ArrayList<>();
    List<String> links = new ArrayList<>();
    float threshold = Threshold.of(page.blocks(), verdict);
    for (int i = 0; i < verdict.length; i++) {
      Block block = page.blocks().get(i);
      boolean chosen =
          verdict[i] >= threshold
              && !leadsAway(block)
              && !isHeadline(block, page)
              && !counts(block, page);
      (chosen ? body : beside).add(block.text());
      if (chosen && isLink(block)) {
        links.add(block.text());
      }
    }
    return new Split(body, beside, links);
  }

  /// Such lines between paragraphs mostly name other articles, and others at each look.
  private static boolean isLink(Block block) {
    String text = block.text();
    return block.linkChars() >= text.length() - 2
        && text.length() <= LONGEST_LEAD
        && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /// Calls to subscribe, and lines that say "read also" and are mostly a link.
  private static boolean leadsAway(Block block) {
    int length = block.text().length();
    int kinds = length <= LONGEST_LEAD ? Words.line(block.text()) : 0;
    boolean leads = (kinds & Words.LEAD) != 0 && block.linkChars() * 2 > length;
    return leads || (kinds & Words.CALL) != 0;
  }

  /// Tables and lists hold numbers of their own.
  private static boolean counts(Block block, PageBlocks page) {
    Tag tag = page.outline().dom.tag(block.element());
    boolean table = tag == Tag.TD || tag == Tag.TH || tag == Tag.LI;
    return Counters.is(block.text()) || (!table && Counters.isBareNumber(block.text()));
  }

  /// The title is told beside the text.
  private static boolean isHeadline(Block block, PageBlocks page) {
    return page.outline().dom.tag(block.element()) == Tag.H1
        && Titles.bare(block.text()).equals(Titles.bare(page.hints().title()));
  }

  private static float[] verdict(PageBlocks page, Forest.Packed first, Forest.Packed second) {
    float[][] rows = Features.of(page, WordScores.LEARNED, Neighbours.COUNT);
    Neighbours.fill(rows, first.probabilities(rows, FIRST_SURE), page);
    return second.probabilities(rows, SECOND_SURE);
  }

  /// All blocks of a fragment that the outlet's file names.
  static List<String> all(Dom dom) {
    Named named = new Names(Vocabulary.LEARNED).of(dom);
    Outline outline = Outline.of(dom, new Shown(dom), named);
    return Blocks.of(dom, outline.gone, dom.body()).stream().map(Block::text).toList();
  }
}
