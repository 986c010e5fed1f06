package org.aigaq.streams.keywords;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.topic.Json;
import org.aigaq.language.keyword.Place;
import org.aigaq.streams.sentence.KeywordFacts;
import org.aigaq.streams.sentence.Sentences;
import org.aigaq.streams.severity.Severities;

/// The alert that an article matches topics.
final class KeywordAlert {
  static final int RULES_VERSION = 1;

  private static final int MOST_WORDS = 20;

  private KeywordAlert() {}

  /// @param news the topics to tell of
  static Alert of(Mention mention, List<Mention.TopicFound> news, Instant at, ZoneId zone) {
    KeywordFacts facts = facts(mention, news);
    boolean inTitle = facts.inTitle();
    var graded = Severities.keyword(inTitle, news.size(), facts.places());
    return new Alert(
        Ids.of("keyword", mention.articleId(), mention.firstSeenAt().toString()),
        at,
        at,
        AlertType.KEYWORD,
        AlertStatus.CONFIRMED,
        graded.severity(),
        graded.reasons(),
        1,
        Sentences.titleOf(facts),
        Sentences.keyword(facts, zone),
        facts.asMap(),
        "keyword.first_of_story",
        RULES_VERSION,
        mention.outlet(),
        new Alert.ArticleRef(
            mention.articleId(),
            mention.url(),
            mention.title(),
            mention.language(),
            mention.publishedAt()),
        null,
        news.stream().map(Mention.TopicFound::id).toList(),
        List.of(),
        List.of(),
        List.of(evidence(mention)),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        1,
        more(mention, news));
  }

  /// Where the words stand, for whoever shows the text, and the story.
  private static Map<String, JsonNode> more(Mention mention, List<Mention.TopicFound> news) {
    Map<String, JsonNode> more = new LinkedHashMap<>();
    more.put("matches", Json.MAPPER.valueToTree(news.stream().map(KeywordAlert::match).toList()));
    if (mention.storyId() != null) {
      more.put("story_id", Json.MAPPER.valueToTree(mention.storyId()));
    }
    return more;
  }

  private static Map<String, Object> match(Mention.TopicFound found) {
    return Map.of("topic", found.id(), "rules", found.rules(), "places", found.places());
  }

  private static KeywordFacts facts(Mention mention, List<Mention.TopicFound> news) {
    List<Place> places =
        news.stream().flatMap(found -> found.places().stream()).distinct().toList();
    return new KeywordFacts(
        news.stream().map(Mention.TopicFound::id).toList(),
        news.stream().map(Mention.TopicFound::name).toList(),
        mention.outlet().name(),
        mention.title(),
        news.stream()
            .flatMap(found -> found.words().stream())
            .distinct()
            .limit(MOST_WORDS)
            .toList(),
        news.stream().flatMap(found -> found.rules().stream()).distinct().toList(),
        places.stream().anyMatch(place -> place.part() == Place.Part.TITLE),
        places.size(),
        mention.firstSeenAt());
  }

  private static Alert.Evidence evidence(Mention mention) {
    ArchiveLocator archive = mention.archive();
    return new Alert.Evidence(
        mention.firstSeenAt(),
        "",
        "article",
        mention.url(),
        "present",
        null,
        archive == null ? null : archive.id(),
        archive == null ? null : archive.warc(),
        archive == null ? null : archive.offset(),
        archive == null ? null : archive.sha256());
  }
}
