package org.aigaq.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aigaq.contract.record.Article;
import org.junit.jupiter.api.Test;

/// Pages as presses have them that are no plain article in a plain template.
class OrdinaryPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static final List<String> RUSSIAN =
      List.of(
          "Жители посёлка пожаловались на отсутствие воды: насосная станция не работает с понедельника, а"
              + " подвоз организован только в центре.",
          "В акимате сообщили, что ремонт закончат к пятнице. По словам заместителя акима, запасной насос"
              + " оказался неисправен, новый везут из областного центра.",
          "«Мы набираем воду в соседнем селе, это двенадцать километров», — рассказала жительница улицы"
              + " Абая Салтанат Бекова.");
  private static final List<String> KAZAKH =
      List.of(
          "Ауыл тұрғындары ауызсудың жоқтығына шағымданды: сорғы стансасы дүйсенбіден бері жұмыс істемейді,"
              + " су тек орталыққа тасылады.",
          "Әкімдік жөндеу жұмыстары жұмаға дейін аяқталатынын хабарлады. Әкім орынбасарының айтуынша,"
              + " қосалқы сорғы да істен шыққан, жаңасы облыс орталығынан жеткізіледі.",
          "«Біз суды көрші ауылдан аламыз, ол он екі шақырым жерде», — деді Абай көшесінің тұрғыны Салтанат"
              + " Бекова.");

  private static Article read(String html) {
    return Reader.article(
            html.getBytes(StandardCharsets.UTF_8), "https://press.example/news/water-7", null, NOW)
        .orElseThrow();
  }

  private static String paragraphs(List<String> texts) {
    return texts.stream().map(t -> "<p>" + t + "</p>\n").collect(Collectors.joining());
  }

  private static String menu() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(i -> "<li><a href=\"/section/" + i + "\">Раздел " + i + "</a></li>")
        .collect(Collectors.joining("", "<ul class=\"top-menu\">", "</ul>"));
  }

  private static String teasers() {
    return IntStream.rangeClosed(1, 8)
        .mapToObj(
            i ->
                "<div class=\"news-item\"><a href=\"/news/%d\">Ещё одна новость дня под номером %d</a>"
                        .formatted(i, i)
                    + "<span class=\"time\">1%d:20</span></div>".formatted(i % 10))
        .collect(Collectors.joining("", "<div class=\"last-news\"><h3>Лента</h3>", "</div>"));
  }

  @Test
  void aRussianPageOfTablesAndDivsIsReadWithoutItsLinksInBetween() {
    Article article =
        read(
            """
            <html><head><title>Посёлок остался без воды - Пресса.example</title></head><body>
            <div id="header">%s</div><div id="wrap"><div class="col-left"><div class="news-detail">
            <h1>Посёлок остался без воды</h1>
            <div class="news-date-time">12.11.2026 09:40</div><span class="views">Просмотров: 1 240</span>
            <div class="detail_text">%s<br><br>%s
            <div class="in-text-link"><b>Читайте также:</b> <a href="/news/5">Тарифы на воду вырастут</a></div>
            %s<br><br>Подписывайтесь на наш <a href="https://t.me/press">Telegram-канал</a>!</div>
            <div class="ya-share2"></div></div></div>
            <div class="col-right">%s</div></div>
            <div id="footer">© 2026 Пресса. При использовании материалов ссылка обязательна.</div></body></html>
            """
                .formatted(menu(), RUSSIAN.get(0), RUSSIAN.get(1), RUSSIAN.get(2), teasers()));
    assertThat(article.title()).isEqualTo("Посёлок остался без воды");
    assertThat(article.text()).isEqualTo(String.join("\n", RUSSIAN));
    assertThat(article.publishedLocal()).isEqualTo("2026-11-12T09:40");
    assertThat(article.language()).isEqualTo("ru");
  }

  @Test
  void aKazakhPageOfABlogTemplateIsReadWithItsDayAndSignature() {
    Article article =
        read(
            """
            <!DOCTYPE html><html lang="ru-RU"><head><title>Ауыл сусыз қалды — Баспасөз</title>
            <meta property="og:title" content="Ауыл сусыз қалды"><meta property="og:site_name" content="Баспасөз">
            </head><body class="post-template-default single single-post"><header>%s</header>
            <main class="site-main"><article class="post type-post"><header class="entry-header">
            <h1 class="entry-title">Ауыл сусыз қалды</h1><div class="entry-meta">
            <span class="posted-on">12 қараша 2026, 09:40</span>
            <span class="byline">Авторы: <a href="/author/dana/">Дана Әбенова</a></span></div></header>
            <div class="entry-content">%s<p><strong>Тағы оқыңыз:</strong> <a href="/news/5">Су тарифі өседі</a></p>
            </div><footer class="entry-footer"><span class="tags-links">Тегтер: <a href="/tag/su">су</a></span></footer>
            </article><div id="comments"><h2>Пікірлер</h2><p>Пікір қалдыру үшін сайтқа кіріңіз.</p></div></main>
            <aside class="widget-area">%s</aside><footer>© Баспасөз, 2026. Барлық құқық қорғалған.</footer>
            </body></html>
            """
                .formatted(menu(), paragraphs(KAZAKH), teasers()));
    assertThat(article.title()).isEqualTo("Ауыл сусыз қалды");
    assertThat(article.text()).isEqualTo(String.join("\n", KAZAKH));
    assertThat(article.publishedLocal()).isEqualTo("2026-11-12T09:40");
    assertThat(article.authors()).containsExactly("Дана Әбенова");
    assertThat(article.language()).isEqualTo("kk");
  }

  @Test
  void ofSeveralArticlesOnOnePageTheFirstIsRead() {
    String next =
        """
        <article class="article" data-url="/news/%d"><h1 class="article__title">%s</h1>
        <time datetime="2026-11-11T08:00:00+05:00">11 ноября</time><div class="article__body">%s</div></article>
        """;
    Article article =
        read(
            """
            <html lang="ru"><head><title>Посёлок остался без воды | Пресса</title>
            <meta property="og:title" content="Посёлок остался без воды"></head><body><nav>%s</nav>
            <div class="feed"><article class="article" data-url="/news/water-7">
            <h1 class="article__title">Посёлок остался без воды</h1>
            <time datetime="2026-11-12T09:40:00+05:00">12 ноября</time>
            <div class="article__body">%s</div></article>%s%s</div></body></html>
            """
                .formatted(
                    menu(),
                    paragraphs(RUSSIAN),
                    next.formatted(
                        8,
                        "Мост через реку открыли раньше срока",
                        paragraphs(
                            List.of(
                                "Мост через реку открыли на месяц раньше, чем было обещано, сообщили строители,"
                                    + " и пустили по нему первые автобусы.",
                                "Старый паром будет ходить до конца навигации, затем его переведут на другую"
                                    + " переправу, рассказали в порту."))),
                    next.formatted(
                        9,
                        "Школьники выиграли олимпиаду",
                        paragraphs(
                            List.of(
                                "Сборная школьников вернулась с олимпиады с двумя золотыми медалями, их встретили"
                                    + " в аэропорту родители и учителя.")))));
    assertThat(article.text()).isEqualTo(String.join("\n", RUSSIAN));
    assertThat(article.publishedLocal()).isEqualTo("2026-11-12T09:40+05:00");
  }

  @Test
  void allEntriesOfALiveBlogAreRead() {
    List<String> entries =
        List.of(
            "Спасатели сообщили, что вода в реке поднялась ещё на сорок сантиметров, дорога к посёлку закрыта.",
            "Аким области вылетел на место, заседание штаба начнётся в три часа дня, передаёт корреспондент.",
            "Эвакуированных размещают в двух школах; по последним данным, их сто двадцать человек, в том числе дети.",
            "Гидрологи ждут пика паводка к полуночи и просят жителей нижних улиц не возвращаться за вещами.");
    String blog =
        entries.stream()
            .map(
                e ->
                    "<div class=\"live__item\"><time class=\"live__time\">14:05</time><p>%s</p></div>"
                        .formatted(e))
            .collect(Collectors.joining());
    Article article =
        read(
            """
            <html lang="ru"><head><title>Паводок: онлайн</title></head><body>%s<article>
            <h1>Паводок: онлайн</h1><p class="lead">Мы следим за тем, что происходит в затопленном посёлке, и
            обновляем эту страницу по мере поступления новостей.</p><div class="live">%s</div></article>%s</body></html>
            """
                .formatted(menu(), blog, teasers()));
    assertThat(article.text()).contains(entries).doesNotContain("Ещё одна новость", "Раздел 3");
  }

  @Test
  void anAmpPageIsReadLikeAnyOther() {
    Article article =
        read(
            """
            <!doctype html><html ⚡ lang="ru"><head><meta charset="utf-8"><title>Посёлок остался без воды</title>
            <link rel="canonical" href="https://press.example/news/7">
            <style amp-boilerplate>body{animation:-amp-start 8s steps(1,end) 0s 1 normal both}</style></head><body>
            <amp-sidebar id="sidebar" layout="nodisplay">%s</amp-sidebar><header><button on="tap:sidebar.open">☰</button></header>
            <h1>Посёлок остался без воды</h1><amp-img src="a.jpg" width="600" height="400"></amp-img>
            %s<amp-ad width="300" height="250" type="x"><div placeholder>Реклама на этом месте</div></amp-ad>
            <amp-social-share type="twitter"></amp-social-share>
            <amp-list src="/related.json"><template type="amp-mustache"><a href="{{url}}">{{title}}</a></template></amp-list>
            <footer>© 2026 Пресса</footer></body></html>
            """
                .formatted(menu(), paragraphs(RUSSIAN)));
    assertThat(article.text()).isEqualTo(String.join("\n", RUSSIAN));
    assertThat(article.canonicalUrl()).isEqualTo("https://press.example/news/7");
  }

  @Test
  void aVideoWithOneParagraphIsThatParagraph() {
    Article article =
        read(
            """
            <html lang="ru"><head><title>Видео: посёлок без воды</title>
            <meta property="og:title" content="Видео: посёлок без воды"></head><body><header>%s</header>
            <div class="video-page"><h1>Видео: посёлок без воды</h1><div class="player">
            <iframe src="https://video.example/embed/1"></iframe></div><div class="description"><p>%s</p></div>
            <div class="share">Поделиться: <a href="#">VK</a> <a href="#">Telegram</a></div></div>%s
            <footer>© 2026 Пресса. Все права защищены.</footer></body></html>
            """
                .formatted(menu(), RUSSIAN.getFirst(), teasers()));
    assertThat(article.text()).isEqualTo(RUSSIAN.getFirst());
  }
}
