package org.aigaq.streams.judge;

import static org.aigaq.contract.record.FetchOutcome.*;
import static org.aigaq.streams.judge.Rule.rule;
import static org.aigaq.streams.judge.Signs.*;

import java.util.List;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Outcome;

/// Rules on fetches that brought no page, and on statuses that refuse one.
final class AnswerRules {
  static final List<Rule> FETCH =
      List.of(
          rule(
              "fetch.expired",
              Outcome.EXPIRED,
              0,
              "its turn came too late; nothing was sent",
              in -> fetch(in, EXPIRED)),
          rule(
              "fetch.robots",
              Outcome.ROBOTS,
              0,
              "robots.txt asks us to stay away",
              in -> fetch(in, ROBOTS)),
          rule(
              "fetch.robots_unavailable",
              Outcome.TEMPORARY,
              0.3,
              "robots.txt answers with a server error: nothing may be asked for the moment",
              in -> fetch(in, ROBOTS_UNAVAILABLE)),
          rule(
              "fetch.ours",
              Outcome.DISCARDED,
              0,
              "our own failure, or an address we do not fetch",
              in ->
                  fetch(
                      in,
                      PRIVATE_ADDRESS,
                      INVALID_URL,
                      PROXY_FAILURE,
                      ARCHIVE_MISSING,
                      WORKER_FAILURE,
                      FetchOutcome.UNKNOWN)),
          rule(
              "dns.fail",
              Outcome.HOST_DOWN,
              0.5,
              "the name did not resolve",
              in -> fetch(in, DNS_FAILURE, DNS_TIMEOUT)),
          rule(
              "tcp.fail",
              Outcome.HOST_DOWN,
              0.6,
              "no connection",
              in -> fetch(in, TCP_REFUSED, TCP_TIMEOUT, TCP_UNREACHABLE)),
          rule(
              "tls.state_root",
              Outcome.HOST_DOWN,
              0.9,
              "the certificate is of a root with which a state intercepts; only vantages can tell",
              in -> fetch(in, TLS_CERTIFICATE) && phrase(in, BlockMarks.STATE_ROOT)),
          rule(
              "tls.certificate",
              Outcome.HOST_DOWN,
              0.6,
              "the certificate is not accepted",
              in -> fetch(in, TLS_CERTIFICATE)),
          rule(
              "tls.fail",
              Outcome.HOST_DOWN,
              0.5,
              "no TLS session",
              in -> fetch(in, TLS_TIMEOUT, TLS_RESET, TLS_FAILURE)),
          rule(
              "http.fail",
              Outcome.TEMPORARY,
              0.5,
              "the answer stopped on its way",
              in -> fetch(in, HTTP_TIMEOUT, HTTP_RESET, HTTP_BROKEN)),
          rule(
              "redir.loop",
              Outcome.TEMPORARY,
              0.5,
              "redirects do not end",
              in -> fetch(in, REDIRECT_LOOP, TOO_MANY_REDIRECTS)),
          rule(
              "body.too_large",
              Outcome.TEMPORARY,
              0.3,
              "larger than we read",
              in -> fetch(in, TOO_LARGE)));

  static final List<Rule> REFUSAL =
      List.of(
          rule(
              "challenge",
              Outcome.CHALLENGE,
              0.95,
              "a challenge is shown instead",
              Signs::challenge),
          rule(
              "http.maintenance",
              Outcome.TEMPORARY,
              0.8,
              "maintenance",
              in -> Signs.status(in, 500, 599) && phrase(in, "maintenance")),
          rule(
              "rate",
              Outcome.RATE_LIMITED,
              0.95,
              "asked to come back later",
              in ->
                  Signs.status(in, 429)
                      || ((Signs.status(in, 503) || Signs.status(in, 403)) && retryAfter(in))),
          rule(
              "http.52x",
              Outcome.HOST_DOWN,
              0.9,
              "the edge server does not reach the host",
              in -> Signs.status(in, 520, 530)),
          rule(
              "http.5xx", Outcome.TEMPORARY, 0.8, "server error", in -> Signs.status(in, 500, 599)),
          rule(
              "http.451",
              Outcome.HTTP_451,
              0.85,
              "unavailable for legal reasons",
              in -> Signs.status(in, 451)),
          rule("http.410", Outcome.GONE, 0.9, "gone", in -> Signs.status(in, 410)),
          rule(
              "http.404.edge",
              Outcome.TEMPORARY,
              0.8,
              "not found, says a server before the site; the site itself says it otherwise",
              in ->
                  Signs.status(in, 404)
                      && ((phrase(in, "edge_default") && Signs.bare(in))
                          || shows(in, "gateway-error", "bucket-missing"))
                      && !face(in)),
          rule(
              "http.404.notice",
              Outcome.NOTICE,
              0.9,
              "not found, and the page says removed",
              in -> Signs.status(in, 404) && says(in, "removal_notice") && !face(in)),
          rule("http.404", Outcome.GONE, 0.75, "not found", in -> Signs.status(in, 404)),
          rule(
              "http.401",
              Outcome.WALLED,
              0.6,
              "asks to log in or to pay",
              in -> Signs.status(in, 401, 402)),
          rule(
              "http.403.wall",
              Outcome.WALLED,
              0.7,
              "refused with a wall",
              in -> Signs.status(in, 403) && wall(in)),
          rule(
              "http.403.edge",
              Outcome.CHALLENGE,
              0.9,
              "an edge server refuses the visitor",
              in -> Signs.status(in, 403) && edgeRefusal(in)),
          rule(
              "http.403",
              Outcome.RESTRICTED,
              0.6,
              "this address is refused",
              in -> Signs.status(in, 403)),
          rule(
              "http.wall",
              Outcome.WALLED,
              0.6,
              "asks for something first",
              in ->
                  Signs.status(in, 412)
                      || Signs.status(in, 428)
                      || Signs.status(in, 440)
                      || Signs.status(in, 449)),
          rule(
              "http.other",
              Outcome.TEMPORARY,
              0.4,
              "an answer that decides nothing",
              in -> !Signs.status(in, 200, 299)));

  private AnswerRules() {}
}
