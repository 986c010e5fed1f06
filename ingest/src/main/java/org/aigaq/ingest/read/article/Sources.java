package org.aigaq.ingest.read.article;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.dom.Shown;

/// All that may tell of an article beside its text.
///
/// @param marks of each element, bits of [Marks]
/// @param roles of each element, bits of [Roles]
/// @param now of the reading
/// @param zone of dates that name none
record Sources(
    Dom dom,
    Found found,
    Shown shown,
    Meta meta,
    JsonLd ld,
    Names names,
    int[] marks,
    int[] roles,
    String url,
    Instant now,
    ZoneId zone) {

  static Sources of(Found found, String url, Instant now) {
    return of(found, url, now, ZoneOffset.UTC);
  }

  static Sources of(Found found, String url, Instant now, ZoneId zone) {
    Dom dom = found.dom();
    Names names = new Names(Vocabulary.LEARNED);
    int[] marks = new int[dom.size()];
    int[] roles = new int[dom.size()];
    for (int i = 0; i < marks.length; i++) {
      if (!dom.isText(i)) {
        Names.Said said = names.of(dom, i);
        marks[i] = said.bits();
        roles[i] = Roles.of(dom, i, said.roles());
      }
    }
    return new Sources(
        dom,
        found,
        new Shown(dom),
        new Meta(found.metas()),
        JsonLd.of(found),
        names,
        marks,
        roles,
        url,
        now,
        zone);
  }
}
