package org.aigaq.newsroom.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// A week of a press that copies, cuts and rewords, with the truth. A text of three is repeated by
/// nobody; it lends titles and sentences.
public final class StorySet {
  private static final List<String> OUTLETS =
      List.of("alan", "bulaq", "dauys", "esep", "jol", "kerek", "mezgil", "narq", "oqiga", "sapar");
  private static final int DAYS = 7;
  private static final Map<String, List<String>> BEFORE =
      Map.of(
          "ru", List.of("", "ЖАНАСУ. ", "Как передаёт корреспондент издания, ", "Новости дня.\n"),
          "kk", List.of("", "ЖАҢАСУ. ", "Тілшіміздің хабарлауынша, ", "Күн жаңалығы.\n"),
          "en", List.of("", "ZHANASU — ", "Our correspondent reports: ", "News of the day.\n"));
  private static final Map<String, List<String>> AFTER =
      Map.of(
          "ru",
          List.of(
              "",
              "\nПодписывайтесь на наш канал, чтобы узнавать новости первыми.",
              "\nФото: из открытых источников. Нашли ошибку? Выделите её и нажмите Ctrl и Enter.",
              "\nНапомним, ранее редакция писала о похожих событиях в соседних областях страны."),
          "kk",
          List.of(
              "",
              "\nЖаңалықтарды бірінші болып білу үшін біздің арнаға жазылыңыз.",
              "\nСурет: ашық дереккөзден алынды. Қате тапсаңыз, бізге хабарласыңыз.",
              "\nЕске салсақ, бұған дейін редакция көрші облыстардағы осындай оқиғалар туралы жазған."),
          "en",
          List.of(
              "",
              "\nSubscribe to our channel to be the first to read the news.",
              "\nPhoto: open sources. If you find a mistake, please let our editors know.",
              "\nEarlier this paper wrote about similar events in the neighbouring regions."));

  private final RandomGenerator random;
  private final List<Text> syndicated = new ArrayList<>();
  private final List<Text> strangers = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  private StorySet(List<Text> texts, RandomGenerator random) {
    this.random = random;
    List<Text> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    for (int i = 0; i < shuffled.size(); i++) {
      (i % 3 == 2 ? strangers : syndicated).add(shuffled.get(i));
    }
  }

  /// The set in the order of publication; the same seed makes the same.
  public static List<Piece> of(List<Text> texts, RandomGenerator random) {
    var set = new StorySet(texts, random);
    set.syndicated.forEach(set::family);
    set.strangers.forEach(set::stranger);
    set.pieces.addAll(new Dailies(random).of(DAYS, List.of(OUTLETS.get(0), OUTLETS.get(1))));
    set.pieces.sort(Comparator.comparing(Piece::published).thenComparing(Piece::id));
    return List.copyOf(set.pieces);
  }

  private void family(Text text) {
    List<String> outlets = new ArrayList<>(OUTLETS);
    Collections.shuffle(outlets, new Random(random.nextLong()));
    Duration at = Duration.ofMinutes(random.nextInt(DAYS * 1_440 - 2_000));
    add(text, Piece.How.ORIGINAL, outlets.removeFirst(), text.body(), at);
    int copies = random.nextInt(1, 4);
    for (int i = 0; i < copies; i++) {
      add(text, Piece.How.COPY, outlets.removeFirst(), framed(text, text.body()), later(at));
    }
    add(text, Piece.How.CUT, outlets.removeFirst(), framed(text, cut(text)), later(at));
    List<String> reworded =
        new Rewording(words(text), random.nextDouble(0.1, 0.25), random).of(text);
    String said = String.join("\n", reworded);
    add(text, Piece.How.REWORDED, outlets.removeFirst(), framed(text, said), later(at));
    add(text, Piece.How.OTHER_LEAD, outlets.removeFirst(), otherLead(text), later(at));
    if (random.nextInt(2) == 0) {
      String follow = followUp(text);
      add(
          text.id() + "-follow",
          Piece.How.FOLLOW_UP,
          outlets.removeFirst(),
          text,
          follow,
          later(at));
    }
    if (random.nextInt(6) == 0) {
      digest(text, outlets.removeFirst(), later(at));
    }
  }

  /// Its own text under a title that another one has.
  private void stranger(Text text) {
    Text other = syndicated.get(random.nextInt(syndicated.size()));
    Duration at = Duration.ofMinutes(random.nextInt(DAYS * 1_440));
    var titled = new Text(text.id(), text.language(), other.title(), text.paragraphs());
    add(titled, Piece.How.SAME_TITLE, any(OUTLETS), text.body(), at);
  }

  private String cut(Text text) {
    List<String> all = text.paragraphs();
    int kept = Math.max(2, (int) Math.round(all.size() * random.nextDouble(0.3, 0.75)));
    List<String> left = new ArrayList<>(all.subList(0, Math.min(kept, all.size())));
    if (left.size() > 3 && random.nextBoolean()) {
      left.remove(random.nextInt(1, left.size()));
    }
    return String.join("\n", left);
  }

  /// The outlet's own beginning, and perhaps an end, around the agency's text.
  private String otherLead(Text text) {
    List<String> all = new ArrayList<>(text.paragraphs());
    all.set(0, sentences(text.language(), 2));
    if (all.size() > 4 && random.nextBoolean()) {
      all.removeLast();
      all.add(sentences(text.language(), 1));
    }
    return String.join("\n", all);
  }

  /// News of its own, with one paragraph of what was before.
  private String followUp(Text text) {
    return sentences(text.language(), 8)
        + "\n"
        + text.paragraphs().get(random.nextInt(text.paragraphs().size()));
  }

  private void digest(Text text, String outlet, Duration at) {
    List<Text> others =
        new ArrayList<>(
            syndicated.stream()
                .filter(other -> other.language().equals(text.language()) && !other.equals(text))
                .toList());
    Collections.shuffle(others, new Random(random.nextLong()));
    List<String> leads =
        others.stream().limit(4).map(other -> other.paragraphs().getFirst()).toList();
    String all = text.paragraphs().getFirst() + "\n" + String.join("\n", leads);
    add(text.id() + "-digest", Piece.How.DIGEST, outlet, text, all, at);
  }

  private String sentences(String language, int count) {
    List<String> all =
        strangers.stream()
            .filter(text -> text.language().equals(language))
            .flatMap(text -> text.paragraphs().stream())
            .flatMap(paragraph -> Arrays.stream(paragraph.split("(?<=[.!?…]) ")))
            .toList();
    var chosen = new ArrayList<String>();
    for (int i = 0; i < count && !all.isEmpty(); i++) {
      chosen.add(any(all));
    }
    return String.join(" ", chosen);
  }

  private List<String> words(Text text) {
    return strangers.stream()
        .filter(other -> other.language().equals(text.language()))
        .flatMap(other -> Arrays.stream(other.body().split("[^\\p{L}]+")))
        .filter(word -> word.matches("\\p{Ll}{3,}"))
        .toList();
  }

  private String framed(Text text, String body) {
    return any(BEFORE.getOrDefault(text.language(), List.of("")))
        + body
        + any(AFTER.getOrDefault(text.language(), List.of("")));
  }

  private Duration later(Duration at) {
    return at.plusMinutes(random.nextInt(3, 1_900));
  }

  private void add(Text text, Piece.How how, String outlet, String body, Duration at) {
    add(text.id(), how, outlet, text, body, at);
  }

  private void add(
      String story, Piece.How how, String outlet, Text text, String body, Duration at) {
    String id = "p" + Long.toHexString(random.nextLong());
    pieces.add(new Piece(id, story, how, outlet, text.language(), text.title(), body, at));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
