package org.aigaq.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.newsroom.stories.Text;

/// A press for load: articles of words of the newsroom, common ones more often, every sixth of them
/// an article of another outlet of the last hours, whole or cut, every thirtieth a daily template.
final class StoryPress {
  private static final int OUTLETS = 300;
  private static final int REMEMBERED = 2_000;
  private static final Instant START = Instant.parse("2026-11-01T00:00:07Z");
  private static final String RATES =
      "Национальный банк установил официальные курсы иностранных валют на следующий рабочий день. "
          + "Доллар стоит %d,%02d тенге, евро стоит %d,%02d тенге, юань стоит %d,%02d тенге, сообщает "
          + "пресс-служба банка. Обменные пункты города %d могут менять цены в течение дня без "
          + "предварительного объявления, напоминает регулятор.";

  private final RandomGenerator random;
  private final Map<String, List<String>> words;
  private final List<String> recent = new ArrayList<>();
  private int number;

  StoryPress(RandomGenerator random) {
    this.random = random;
    this.words =
        Text.ofNewsroom().stream()
            .collect(
                Collectors.groupingBy(
                    Text::language,
                    Collectors.flatMapping(
                        text ->
                            text.paragraphs().stream()
                                .flatMap(paragraph -> Arrays.stream(paragraph.split(" "))),
                        Collectors.toList())));
  }

  /// @param perDay articles a day
  ArticleState next(int perDay) {
    int index = number++;
    Instant at = START.plus(Duration.ofDays(1).multipliedBy(index).dividedBy(perDay));
    String language = List.of("ru", "kk", "en").get(random.nextInt(3));
    String outlet = "outlet-" + random.nextInt(OUTLETS);
    String id = "%032x".formatted(index);
    String url = "https://" + outlet + ".example/news/" + (100_000 + index);
    return new ArticleState(
        id,
        outlet,
        new OutletRef(outlet, outlet, "private", "news", "KZ"),
        url,
        url,
        language,
        text(language, 8),
        text(language),
        List.of(),
        at.minusSeconds(300),
        at,
        at,
        at,
        ArticleEntry.LIVE,
        ArticleStatus.LIVE,
        null,
        1,
        null,
        List.of(),
        null,
        null,
        "x",
        "web",
        1,
        Map.of());
  }

  private String text(String language) {
    int fate = random.nextInt(30);
    if (fate == 0) {
      return RATES.formatted(
          IntStream.range(0, 7).mapToObj(i -> random.nextInt(10, 100)).toArray());
    }
    if (fate <= 5 && !recent.isEmpty()) {
      String copied = recent.get(random.nextInt(recent.size()));
      return random.nextBoolean() ? copied : copied.substring(0, copied.length() * 2 / 3);
    }
    String fresh = text(language, random.nextInt(80, 400));
    if (recent.size() < REMEMBERED) {
      recent.add(fresh);
    } else {
      recent.set(random.nextInt(REMEMBERED), fresh);
    }
    return fresh;
  }

  private String text(String language, int length) {
    List<String> all = words.getOrDefault(language, List.of("word"));
    return IntStream.range(0, length)
        .mapToObj(i -> all.get((int) (all.size() * Math.pow(random.nextDouble(), 1.5))))
        .collect(Collectors.joining(" "));
  }
}
