package org.aigaq.ingest.read.article;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.dom.Shown;

/// All that may tell of an article beside its text.
///
/// @param named what the names of its elements say
/// @param roles of each element, bits of [Roles]
/// @param now of the reading
/// @param zone of dates that name none
record Sources(
    Dom dom,
    Found found,
    Shown shown,
    Meta meta,
    JsonLd ld,
    Named named,
    int[] roles,
    String url,
    Instant now,
    ZoneId zone) {

  static Sources of(Found found, String url, Instant now) {
    return of(found, url, now, ZoneOffset.UTC);
  }

  static Sources of(Found found, String url, Instant now, ZoneId zone) {
    Dom dom = found.dom();
    Named named = new Names(Vocabulary.LEARNED).of(dom);
    int[] roles = new int[dom.size()];
    for (int i = 0; i < roles.length; i++) {
      roles[i] = named.roles[i] | Roles.of(dom.tag(i));
    }
    return new Sources(
        dom,
        found,
        new Shown(dom),
        new Meta(found.metas()),
        JsonLd.of(found),
        named,
        roles,
        url,
        now,
        zone);
  }
}
