package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.id.ArticleId;
import org.aigaq.contract.id.CanonicalUrl;
import org.aigaq.contract.record.Article;
import org.aigaq.streams.articles.KeywordShelf;
import org.aigaq.streams.articles.Worded;
import org.aigaq.streams.severity.BaseRate;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Blind;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.Returns;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.HostFile;
import org.aigaq.streams.watch.state.HostNotes;
import org.aigaq.streams.watch.state.HostRow;
import org.aigaq.streams.watch.state.SourceRow;
import org.aigaq.streams.watch.state.TextRow;
import org.jspecify.annotations.Nullable;

/// What the collaborators share: the stores in their own words, the due index, the way out.
final class Desk {
  private final Supplier<KeywordShelf> keywords;
  private final WatchStores stores;
  private final WatchSettings settings;
  private final Outbox out;
  private final Agenda agenda = new Agenda();
  private final DueIndex due;
  private final Purse purse;
  private final Map<String, Optional<SitePlan>> plans = new HashMap<>();

  /// @param keywords the topics in force, asked anew at each use
  Desk(WatchStores stores, WatchSettings settings, Outbox out, Supplier<KeywordShelf> keywords) {
    this.keywords = keywords;
    this.stores = stores;
    this.settings = settings;
    this.out = out;
    this.due = new DueIndex(stores.due(), stores.hosts(), agenda);
    this.purse = new Purse(stores.spent());
  }

  WatchStores stores() {
    return stores;
  }

  WatchSettings settings() {
    return settings;
  }

  Outbox out() {
    return out;
  }

  Agenda agenda() {
    return agenda;
  }

  DueIndex due() {
    return due;
  }

  Purse purse() {
    return purse;
  }

  /// The configuration in force; empty when the site is not watched.
  Optional<SitePlan> plan(String site) {
    return plans.computeIfAbsent(
        site, id -> Optional.ofNullable(stores.sites().get(id)).map(SitePlan::new));
  }

  void put(String site, @Nullable Site configured) {
    plans.remove(site);
    stores.sites().put(site, configured);
  }

  HostRow host(Host host) {
    HostRow row = stores.hosts().get(Keys.of(host.site(), host.name()));
    return row == null ? HostRow.NEW : row;
  }

  void put(Host host, HostRow row) {
    stores.hosts().put(Keys.of(host.site(), host.name()), row);
  }

  HostFile file(Host host) {
    HostFile file = stores.files().get(Keys.of(host.site(), host.name()));
    return file == null ? HostFile.NEW : file;
  }

  void put(Host host, HostFile file) {
    stores.files().put(Keys.of(host.site(), host.name()), file);
  }

  HostNotes notes(Host host) {
    HostNotes notes = stores.notes().get(Keys.of(host.site(), host.name()));
    return notes == null ? HostNotes.NEW : notes;
  }

  void put(Host host, HostNotes notes) {
    stores.notes().put(Keys.of(host.site(), host.name()), notes);
  }

  void blind(Host host, Blind.Spell spell) {
    HostFile file = file(host);
    put(host, file.withBlind(Blind.add(file.blind(), spell)));
  }

  Optional<ArticleRow> article(String site, String id) {
    return Optional.ofNullable(stores.articles().get(Keys.of(site, id)));
  }

  void put(String site, String id, ArticleRow row) {
    stores.articles().put(Keys.of(site, id), row);
  }

  Optional<TextRow> text(String site, String id) {
    return Optional.ofNullable(stores.texts().get(Keys.of(site, id)));
  }

  void put(String site, String id, TextRow row) {
    stores.texts().put(Keys.of(site, id), row);
  }

  Optional<SourceRow> source(String site, String id) {
    return Optional.ofNullable(stores.sources().get(Keys.of(site, id)));
  }

  void put(String site, String id, SourceRow row) {
    stores.sources().put(Keys.of(site, id), row);
  }

  /// What looks at an outlet's articles have found so far.
  Returns returns(String site, String outlet) {
    Returns returns = stores.returns().get(Keys.of(site, outlet));
    return returns == null ? Returns.NONE : returns;
  }

  void put(String site, String outlet, Returns returns) {
    stores.returns().put(Keys.of(site, outlet), returns);
  }

  /// How much an outlet publishes, edits and removes.
  BaseRate rate(String site, String outlet) {
    BaseRate rate = stores.rates().get(Keys.of(site, outlet));
    return rate == null ? BaseRate.UNKNOWN : rate;
  }

  void put(String site, String outlet, BaseRate rate) {
    stores.rates().put(Keys.of(site, outlet), rate);
  }

  /// Keyword topics of an article, by the rules in force.
  List<String> topicsOf(Worded article) {
    return keywords.get().topicsOf(article);
  }

  /// Whether one of them asks to be told of at once.
  boolean urgent(List<String> topics) {
    return keywords.get().urgent(topics);
  }

  /// The article that lives at an address, under whatever address it was met first: feeds and
  /// listings of one outlet name the same page with and without `www.`, TLS and a last slash.
  String articleId(String site, String canonicalUrl) {
    String id = ArticleId.of(site, canonicalUrl);
    return known(site, canonicalUrl, id)
        .or(
            () ->
                CanonicalUrl.twins(canonicalUrl).stream()
                    .map(twin -> known(site, twin, ArticleId.of(site, twin)))
                    .flatMap(Optional::stream)
                    .findFirst())
        .orElse(id);
  }

  private Optional<String> known(String site, String canonicalUrl, String id) {
    String alias = stores.aliases().get(Keys.of(site, canonicalUrl));
    return alias == null ? article(site, id).map(row -> id) : Optional.of(alias);
  }

  /// Whoever names that address means this article.
  void alias(String site, String canonicalUrl, String id) {
    stores.aliases().put(Keys.of(site, canonicalUrl), id);
  }

  /// Remembers how an article is found again by its own lines. Of several that share one, the
  /// newest is found.
  void mark(String site, String id, Article article) {
    for (String line : Marks.of(article)) {
      stores.aliases().put(Keys.of(site, line), id);
    }
  }

  /// The newest article that is known by this line.
  Optional<String> marked(String site, String line) {
    return Optional.ofNullable(stores.aliases().get(Keys.of(site, Marks.of(line))));
  }

  /// An article of which nothing was read.
  void forget(String site, String id) {
    stores.articles().delete(Keys.of(site, id));
  }

  /// The host of an article, from the vantage that looks by default.
  Host hostOf(SitePlan plan, String authority) {
    return new Host(plan.site().id(), Keys.host(authority, plan.vantage()));
  }

  /// The row with its next look moved, in the index too. An earlier look that is due is dropped.
  ArticleRow schedule(
      Host host,
      String id,
      ArticleRow row,
      Lane lane,
      Instant at,
      org.aigaq.contract.record.Why why) {
    ArticleRow free = unschedule(host, id, row);
    due.put(host, lane, at, Errand.article(id, why, row.identity().outlet()));
    return free.due(lane, at);
  }

  ArticleRow unschedule(Host host, String id, ArticleRow row) {
    Lane lane = row.visit().lane();
    Instant at = row.visit().due();
    if (lane != null && at != null) {
      due.remove(host, lane, at, id);
    }
    return row.due(null, null);
  }
}
