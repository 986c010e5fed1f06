package org.aigaq.ingest.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The links of a listing or home page, each address once, with its longest text.
public final class Links {
  private static final int MAX_TITLE = 300;

  private Links() {}

  public static Extracted read(Document page, String url) {
    String base = base(page, url);
    Map<String, String> texts = new LinkedHashMap<>();
    boolean cut = false;
    for (Element link : page.select("a[href],area[href]")) {
      Optional<String> to = Urls.resolve(base, link.attr("href"));
      if (to.isEmpty()) {
        continue;
      }
      if (texts.size() >= Sitemaps.MAX_ENTRIES && !texts.containsKey(to.get())) {
        cut = true;
        continue;
      }
      texts.merge(to.get(), text(link), (a, b) -> a.length() >= b.length() ? a : b);
    }
    List<Entry> entries = new ArrayList<>();
    texts.forEach(
        (to, text) -> entries.add(new Entry(to, Texts.orNull(text), null, null, List.of(), null)));
    return new Extracted.Entries(Texts.orNull(page.title()), List.copyOf(entries), null, cut);
  }

  private static String base(Document page, String url) {
    Element base = page.selectFirst("base[href]");
    return base == null ? url : Urls.resolve(url, base.attr("href")).orElse(url);
  }

  private static String text(Element link) {
    String text = Texts.fold(link.text());
    if (text.isEmpty()) {
      text = Texts.fold(link.attr("title"));
    }
    return Texts.shorten(text, MAX_TITLE);
  }
}
