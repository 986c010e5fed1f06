package org.aigaq.newsroom.scenario;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.press.Press;
import org.aigaq.newsroom.press.Request;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Event;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Script;
import org.aigaq.newsroom.script.Timeline;

/// A play on the air: what is answered is a function of play, addresses, request, instant and the
/// number of the request.
public final class Scene {

  /// A request's header: the number of the vantage that it came by; without it, by the first.
  public static final String VANTAGE = "x-newsroom-vantage";

  private final Play play;
  private final Timeline timeline;
  private final Map<String, String> roots;
  private final Map<String, String> mirrors;
  private final Map<String, Press> presses = new HashMap<>();
  private final Map<String, String> articles = new HashMap<>();

  /// @param roots address of each outlet, without a trailing slash
  /// @param mirrors second addresses of outlets
  public Scene(
      Play play, Timeline timeline, Map<String, String> roots, Map<String, String> mirrors) {
    this.play = play;
    this.timeline = timeline;
    this.roots = Map.copyOf(roots);
    this.mirrors = Map.copyOf(mirrors);
    Map<String, String> mirrored = new HashMap<>(roots);
    mirrored.putAll(mirrors);
    play.versions()
        .forEach(
            (version, script) -> {
              presses.put(version, new Press(script, timeline, roots));
              presses.put(version + "@", new Press(script, timeline, mirrored));
              index(script);
            });
  }

  public Play play() {
    return play;
  }

  public Page respond(
      String outlet, boolean mirror, String method, Request request, Instant now, long count) {
    Page page = press(Stage.MAIN, mirror).respond(request, now, count);
    Asked ask = new Asked(outlet, mirror, method, request, now, count);
    for (Layer layer : play.layers()) {
      page = layer.over(ask, page);
    }
    return page;
  }

  /// Every address that an article has in the course of the play, whole.
  public Set<String> urlsOf(String article) {
    Set<String> urls = new LinkedHashSet<>();
    articles.forEach(
        (key, id) -> {
          if (id.equals(article)) {
            String outlet = key.substring(0, key.indexOf('/'));
            String path = key.substring(key.indexOf('/'));
            urls.add(roots.getOrDefault(outlet, "") + path);
            if (mirrors.containsKey(outlet)) {
              urls.add(mirrors.get(outlet) + path);
            }
          }
        });
    return urls;
  }

  private void index(Script script) {
    for (Article article : script.articles()) {
      Outlet outlet = script.outlet(article.outlet());
      slugs(script, article)
          .forEach(slug -> articles.put(outlet.id() + outlet.pathOf(article, slug), article.id()));
    }
  }

  private static List<String> slugs(Script script, Article article) {
    List<String> slugs = new java.util.ArrayList<>(List.of(article.slug()));
    script
        .timetable()
        .forEach(
            entry -> {
              if (entry.event() instanceof Event.Move(String id, String slug)
                  && id.equals(article.id())) {
                slugs.add(slug);
              }
            });
    return slugs;
  }

  private Press press(String version, boolean mirror) {
    Press press = presses.get(mirror ? version + "@" : version);
    if (press == null) {
      throw new IllegalArgumentException(
          "play %s has no version '%s'".formatted(play.name(), version));
    }
    return press;
  }

  private final class Asked implements Ask {
    private final String outlet;
    private final boolean mirror;
    private final String method;
    private final Request request;
    private final Instant now;
    private final long count;

    Asked(String outlet, boolean mirror, String method, Request request, Instant now, long count) {
      this.outlet = outlet;
      this.mirror = mirror;
      this.method = method;
      this.request = request;
      this.now = now;
      this.count = count;
    }

    @Override
    public Request request() {
      return request;
    }

    @Override
    public String path() {
      String path = request.path();
      int query = path.indexOf('?');
      return query < 0 ? path : path.substring(0, query);
    }

    @Override
    public String method() {
      return method;
    }

    @Override
    public boolean atMirror() {
      return mirror;
    }

    @Override
    public String root() {
      Map<String, String> where = mirror ? mirrors : roots;
      return where.getOrDefault(outlet, "");
    }

    @Override
    public String otherRoot() {
      Map<String, String> where = mirror ? roots : mirrors;
      return where.getOrDefault(outlet, "");
    }

    @Override
    public String country() {
      List<String> countries = play.countries();
      String vantage = request.headers().getOrDefault(VANTAGE, "0");
      return countries.isEmpty() ? "" : countries.get(Integer.parseInt(vantage));
    }

    @Override
    public double time() {
      return timeline.scriptTime(now).toMillis() / 1000.0;
    }

    @Override
    public long count() {
      return count;
    }

    @Override
    public String article() {
      return articles.getOrDefault(outlet + path(), "");
    }

    @Override
    public Page page(String version, String path, long noise) {
      Request asked = new Request(outlet, path, request.headers());
      return press(version, mirror).respond(asked, now, noise);
    }
  }
}
