package org.aigaq.streams.judge;

import static org.aigaq.contract.record.ObservationInput.Landing.*;
import static org.aigaq.streams.judge.Rule.rule;
import static org.aigaq.streams.judge.Signs.*;

import java.util.List;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;

/// Rules on what was read, and where.
final class PageRules {
  static final List<Rule> PRESENCE =
      List.of(
          rule(
              "http.304",
              Outcome.UNCHANGED,
              1,
              "the server says that nothing changed",
              in -> in.notModified() || Signs.status(in, 304)),
          rule(
              "redir.text",
              Outcome.MOVED,
              0.95,
              "the text is there, at another address",
              in -> present(in) && landed(in, OTHER_PAGE, OTHER_HOST, SECTION)),
          rule(
              "text.same",
              Outcome.UNCHANGED,
              1,
              "the extracted text is the last good one",
              Signs::sameText),
          rule(
              "text.wall",
              Outcome.WALLED,
              0.85,
              "part of the text is there, the rest is walled",
              in -> present(in) && wall(in) && shrunk(in, 0.8)),
          rule(
              "text.broken_off",
              Outcome.TEMPORARY,
              0.8,
              "the page breaks off in the midst of the text",
              in -> marked(in, "broken-off") && present(in) && shrunk(in, 0.98)),
          rule(
              "text.doubted",
              Outcome.PRESENT,
              0.9,
              "the text is there, whatever the page says",
              in -> present(in) && doubted(in)),
          rule(
              "text.extractor",
              Outcome.EXTRACTOR_CHANGE,
              0.9,
              "the text is there, read by another extractor version",
              in -> present(in) && otherExtractor(in)),
          rule(
              "text.altered",
              Outcome.ALTERED,
              0.9,
              "the text is there and differs",
              Signs::present));

  static final List<Rule> ELSEWHERE =
      List.of(
          rule(
              Rules.MOVED_ELSEWHERE,
              Outcome.MOVED,
              0.9,
              "the text is there no more; a newer address of the host has it",
              Signs::elsewhere));

  static final List<Rule> BROKEN =
      List.of(
          rule(
              "body.empty",
              Outcome.TEMPORARY,
              0.8,
              "an answer without content",
              in -> in.bodyBytes() == 0),
          rule(
              "body.broken_off",
              Outcome.TEMPORARY,
              0.8,
              "the page breaks off before its text ends",
              in -> marked(in, "broken-off") && readBefore(in) && titleKept(in, 0.6)),
          rule(
              "body.parked",
              Outcome.HOST_DOWN,
              0.8,
              "the domain is parked",
              in -> says(in, "parked") || shows(in, "parking", "account-suspended")),
          rule(
              "body.broken",
              Outcome.TEMPORARY,
              0.8,
              "the site shows its own failure",
              in ->
                  says(in, "broken")
                      || shows(in, "db-error", "gateway-error", "server-default-page")),
          rule(
              "body.maintenance",
              Outcome.TEMPORARY,
              0.8,
              "maintenance",
              in -> says(in, "maintenance")),
          rule(
              "body.blockpage",
              Outcome.HOST_DOWN,
              0.5,
              "a page such as networks show instead; only vantages can tell",
              in -> says(in, "block_page") || phrase(in, BlockMarks.BLOCK_ADDRESS)),
          rule(
              "body.mojibake", Outcome.TEMPORARY, 0.8, "read in a wrong charset", Signs::mojibake));

  static final List<Rule> REDIRECT =
      List.of(
          rule(
              "redir.login",
              Outcome.WALLED,
              0.9,
              "sent to a login or consent page",
              in -> landed(in, LOGIN, CONSENT)),
          rule(
              "redir.errorpage",
              Outcome.REDIRECTED,
              0.7,
              "sent to an error page",
              in -> landed(in, ERROR_PAGE)),
          rule(
              "redir.face",
              Outcome.REDIRECTED,
              0.8,
              "sent where this host sends addresses that never existed",
              Signs::faceRedirect),
          rule(
              "redir.number",
              Outcome.MOVED,
              0.7,
              "sent to an address with the same number and title",
              in -> sameNumber(in) && titleKept(in, 0.5)),
          rule(
              "redir.many_to_one",
              Outcome.REDIRECTED,
              0.5,
              "sent where other articles end too: the gate must tell",
              Signs::manyToOne),
          rule(
              "redir.root",
              Outcome.REDIRECTED,
              0.75,
              "sent to the home page",
              in -> landed(in, HOME)),
          rule(
              "redir.section",
              Outcome.REDIRECTED,
              0.7,
              "sent to a section page",
              in -> landed(in, SECTION)));

  static final List<Rule> TEXT =
      List.of(
          rule(
              "control",
              Outcome.PRESENT,
              0.5,
              "answered as usual",
              in -> in.target() != Target.ARTICLE && in.target() != Target.NEVER_EXISTING),
          rule(
              "body.shell",
              Outcome.TEMPORARY,
              0.7,
              "a page without visible text",
              in -> shell(in) || shows(in, "spa-shell")),
          rule(
              "body.wall",
              Outcome.WALLED,
              0.85,
              "title and a wall, no text",
              in ->
                  wall(in) && (titleKept(in, 0.5) || marked(in, "login") || marked(in, "consent"))),
          rule(
              "soft404.face",
              Outcome.SOFT_404,
              0.8,
              "the page is this host's way to say not found",
              Signs::softFace),
          rule(
              "first.dated",
              Outcome.PRESENT,
              0.7,
              "a dated text, with nothing to compare with: what it says is its subject",
              Signs::firstText),
          rule(
              "notice",
              Outcome.NOTICE,
              0.9,
              "the page says that it was removed",
              in -> says(in, "removal_notice")),
          rule(
              "soft404.phrase",
              Outcome.SOFT_404,
              0.7,
              "the page says not found",
              in -> says(in, "not_found")),
          rule(
              "first",
              Outcome.PRESENT,
              0.5,
              "read, with nothing to compare with",
              in -> !readBefore(in)),
          rule(
              "extract.fail",
              Outcome.EXTRACTOR_CHANGE,
              0.8,
              "the page shows the text, the extractor does not",
              Signs::extractorFails),
          rule(
              "extract.other",
              Outcome.EXTRACTOR_CHANGE,
              0.5,
              "read by another extractor version: not comparable",
              Signs::otherExtractor),
          rule(
              "redir.other",
              Outcome.REDIRECTED,
              0.6,
              "sent to another page",
              in -> landed(in, OTHER_PAGE, OTHER_HOST)),
          rule(
              "gutted",
              Outcome.GUTTED,
              0.7,
              "the title is kept, the text is not",
              in -> (gutted(in) || emptied(in)) && titleKept(in, 0.6)),
          rule(
              "gutted.around",
              Outcome.GUTTED,
              0.6,
              "the title is kept; what stands below it has nothing of the text",
              Signs::onlyTitle),
          rule(
              "nothing.left",
              Outcome.SOFT_404,
              0.5,
              "neither title nor text is left",
              Signs::gutted),
          rule(
              "text.partly",
              Outcome.ALTERED,
              0.6,
              "a part of the text is there",
              in -> cosine(in) >= 0.3),
          rule("replaced", Outcome.REPLACED, 0.7, "another text is there", in -> true));

  private PageRules() {}
}
