package org.aigaq.newsroom.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Feed;
import org.aigaq.newsroom.script.FeedKind;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Script;
import org.jspecify.annotations.Nullable;

/// The outlet of a play, its target article and the target's neighbours.
final class Cast {

  private static final List<String> LANGUAGES = List.of("ru", "kk", "en");
  private static final List<String> SKINS =
      List.of("plain", "dala", "shamshyraq", "ashyq", "kokdala", "tolqyn", "dalel", "kun");
  private static final List<String> PATHS =
      List.of(
          "/news/{number}-{slug}.html",
          "/{lang}/{section}/{slug}-{number}/",
          "/a/{number}.html",
          "/{section}/{number}/{slug}",
          "/{number}-{slug}");
  private static final List<FeedKind> FEEDS = List.of(FeedKind.values());
  private static final int SIBLINGS = 6;
  private static final int WINDOW = 100;

  private final String name;
  private final RandomGenerator random;
  private String language;
  private String skin;
  private String path;
  private boolean softNotFound;
  private @Nullable String sitemap;
  private @Nullable String author;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final List<Outlet> others = new ArrayList<>();

  Cast(String name, String scenario, long seed, RandomGenerator random) {
    this.name = name;
    this.random = random;
    int turn = (int) Math.floorMod(seed + scenario.hashCode(), 1_000_000L);
    this.language = LANGUAGES.get(turn % LANGUAGES.size());
    this.skin = SKINS.get((turn + turn / 3) % SKINS.size());
    this.path = PATHS.get(random.nextInt(PATHS.size()));
    this.softNotFound = false;
    this.author = random.nextBoolean() ? "Айгерим Сапарова" : null;
  }

  String target() {
    fill();
    return name + "-a";
  }

  Article article(String id) {
    fill();
    Article article = articles.get(id);
    if (article == null) {
      throw new IllegalArgumentException("no article " + id);
    }
    return article;
  }

  /// Ids of the target's neighbours at the first outlet.
  List<String> siblings() {
    fill();
    return articles.values().stream()
        .filter(a -> a.outlet().equals(name) && !a.id().equals(target()))
        .map(Article::id)
        .toList();
  }

  String language() {
    return language;
  }

  Cast in(String other) {
    language = other;
    return this;
  }

  Cast skin(String other) {
    skin = other;
    return this;
  }

  /// Another face than the present one.
  String otherSkin() {
    return SKINS.get((SKINS.indexOf(skin) + 3) % SKINS.size());
  }

  Cast path(String pattern) {
    path = pattern;
    return this;
  }

  /// Addresses that never existed answer 200.
  Cast softNotFound() {
    softNotFound = true;
    return this;
  }

  Cast sitemap() {
    sitemap = "/sitemap.xml";
    return this;
  }

  Cast signed(String by) {
    author = by;
    return this;
  }

  /// The target's text.
  Cast text(String title, List<String> paragraphs) {
    Article old = article(target());
    articles.put(old.id(), copy(old, old.language(), title, paragraphs, old.published()));
    return this;
  }

  /// When the target was published, as an offset from the start; null: by an event.
  Cast published(@Nullable Duration at) {
    Article old = article(target());
    articles.put(old.id(), copy(old, old.language(), old.title(), old.paragraphs(), at));
    return this;
  }

  /// So many days ago each of the neighbours was published, from the youngest on.
  Cast ages(int... days) {
    int i = 0;
    for (String id : siblings()) {
      Article old = article(id);
      Duration at = Duration.ofDays(-days[i++ % days.length]).minusMinutes(random.nextInt(600));
      articles.put(id, copy(old, old.language(), old.title(), old.paragraphs(), at));
    }
    return this;
  }

  /// One more article at the first outlet, about as young as the target.
  String another(String suffix, String language, String title, List<String> paragraphs) {
    fill();
    Duration at = Duration.ofMinutes(-random.nextInt(60, 20_000));
    return another(suffix, language, title, paragraphs, at);
  }

  String another(
      String suffix,
      String language,
      String title,
      List<String> paragraphs,
      @Nullable Duration at) {
    fill();
    String id = name + "-" + suffix;
    articles.put(id, made(id, name, language, at, title, paragraphs));
    return id;
  }

  /// Another outlet with the same text and its own neighbours.
  ///
  /// @return the id of its copy of the target
  String peer(int number) {
    Article text = article(target());
    String outlet = name + "-p" + number;
    List<String> languages = languages();
    others.add(
        outlet(
            outlet,
            languages,
            SKINS.get((SKINS.indexOf(skin) + number) % SKINS.size()),
            PATHS.get(number % PATHS.size())));
    String id = outlet + "-a";
    Duration at = Duration.ofMinutes(-random.nextInt(60, 10_000));
    articles.put(id, made(id, outlet, text.language(), at, text.title(), text.paragraphs()));
    neighbours(outlet, 3);
    return id;
  }

  List<Outlet> outlets() {
    fill();
    List<Outlet> all = new ArrayList<>();
    all.add(outlet(name, languages(), skin, path));
    all.addAll(others);
    return all;
  }

  List<Article> articles() {
    fill();
    return List.copyOf(articles.values());
  }

  private List<String> languages() {
    List<String> all = new ArrayList<>(LANGUAGES);
    all.remove(language);
    all.addFirst(language);
    return all;
  }

  private Outlet outlet(String id, List<String> languages, String face, String pattern) {
    FeedKind kind = FEEDS.get(random.nextInt(FEEDS.size()));
    return new Outlet(
        id,
        Map.of("ru", "Газета " + id, "kk", "Газет " + id, "en", "The " + id),
        "news",
        "independent",
        languages,
        "UTF-8",
        face,
        pattern,
        Map.of("news", "News", "society", "Society"),
        new Feed(kind, "/feed.xml", WINDOW),
        id.hashCode() % 3 == 0 ? "/archive/" : null,
        sitemap,
        softNotFound,
        "User-agent: *\nDisallow: /drafts/\n");
  }

  private void fill() {
    if (!articles.isEmpty()) {
      return;
    }
    Article text = text(language);
    String id = name + "-a";
    Duration at = Duration.ofMinutes(-random.nextInt(20, 20_000));
    articles.put(id, made(id, name, language, at, text.title(), text.paragraphs()));
    neighbours(name, SIBLINGS);
  }

  /// Most neighbours are older, so that they are looked at less often.
  private void neighbours(String outlet, int count) {
    for (int i = 0; i < count; i++) {
      Article text = text(LANGUAGES.get(random.nextInt(10) < 7 ? 0 : random.nextInt(3)));
      String id = outlet + "-s" + i;
      int days = i == 0 ? random.nextInt(1, 20) : random.nextInt(35, 600);
      Duration at = Duration.ofDays(-days).minusMinutes(random.nextInt(600));
      articles.put(id, made(id, outlet, text.language(), at, text.title(), text.paragraphs()));
    }
  }

  /// A text of the practice press that no article of this play has.
  Article text(String in) {
    List<Article> all = Script.demo().articles().stream().filter(this::unused).toList();
    List<Article> fit = all.stream().filter(a -> a.language().equals(in)).toList();
    List<Article> from = fit.isEmpty() ? all : fit;
    return from.get(random.nextInt(from.size()));
  }

  private boolean unused(Article text) {
    return text.paragraphs().size() > 2
        && articles.values().stream().noneMatch(a -> a.title().equals(text.title()));
  }

  private Article made(
      String id,
      String outlet,
      String in,
      @Nullable Duration at,
      String title,
      List<String> paragraphs) {
    String section = random.nextBoolean() ? "news" : "society";
    return new Article(id, outlet, in, section, id, author, at, title, paragraphs);
  }

  private static Article copy(
      Article of, String in, String title, List<String> paragraphs, @Nullable Duration at) {
    return new Article(
        of.id(), of.outlet(), in, of.section(), of.slug(), of.author(), at, title, paragraphs);
  }
}
