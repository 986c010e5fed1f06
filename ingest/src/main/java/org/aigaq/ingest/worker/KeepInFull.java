package org.aigaq.ingest.worker;

import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Validators;
import org.aigaq.ingest.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/// What goes to the archive with all its bytes: first sights, changes, bad answers, what was asked
/// to judge them, and the living copies that watch asks for as an article grows older. Of the rest,
/// the digests in the capture are enough.
final class KeepInFull {
  private KeepInFull() {}

  static boolean decide(
      FetchRequest request, Fetched fetched, Extracted extracted, @Nullable String bodySha256) {
    if (!fetched.answered() || fetched.exchanges().isEmpty() || fetched.status() == 304) {
      return false;
    }
    if (fetched.status() / 100 != 2) {
      return true;
    }
    return switch (request.why()) {
      case FIRST_SIGHT, SUSPICION, CONTROL, PROBE, UNKNOWN -> true;
      case DISCOVERY, REVISIT, RE_EXTRACT ->
          request.keep() || changed(request.target(), request.validators(), extracted, bodySha256);
    };
  }

  private static boolean changed(
      Target target,
      @Nullable Validators before,
      Extracted extracted,
      @Nullable String bodySha256) {
    if (before == null) {
      return true;
    }
    if (target == Target.ARTICLE) {
      boolean same =
          extracted instanceof Extracted.ArticleRead read
              && read.article().digest().equals(before.textDigest());
      return !same;
    }
    if (bodySha256 != null && bodySha256.equals(before.bodySha256())) {
      return false;
    }
    boolean sameEntries =
        extracted instanceof Extracted.Entries entries
            && entries.digest().equals(before.textDigest());
    return !sameEntries;
  }
}
