package org.aigaq.newsroom.script;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One thing that happens in a press. In a script file the key `do` names it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
  @Type(name = "publish", value = Event.Publish.class),
  @Type(name = "retitle", value = Event.Retitle.class),
  @Type(name = "rewrite", value = Event.Rewrite.class),
  @Type(name = "cut", value = Event.Cut.class),
  @Type(name = "correct", value = Event.Correct.class),
  @Type(name = "remove", value = Event.Remove.class),
  @Type(name = "restore", value = Event.Restore.class),
  @Type(name = "move", value = Event.Move.class),
  @Type(name = "turn", value = Event.Turn.class)
})
public sealed interface Event {

  /// What happens to one article, by its id.
  sealed interface OfArticle extends Event {
    String article();
  }

  /// The article appears, newest in every list.
  record Publish(String article) implements OfArticle {}

  /// The headline is replaced, silently.
  record Retitle(String article, String to) implements OfArticle {}

  /// Every occurrence of `from` in the text is replaced, silently: a number, a name, a typing
  /// error.
  record Rewrite(String article, String from, String to) implements OfArticle {}

  /// The paragraphs that contain `containing` go, silently: a quote, an accusation.
  record Cut(String article, String containing) implements OfArticle {}

  /// As [Rewrite], but told: `note` ends the text and the modification date moves.
  record Correct(String article, String from, String to, String note) implements OfArticle {}

  /// The page ceases to show the article.
  record Remove(String article, Absence how) implements OfArticle {}

  /// The page shows the article again, as it was.
  record Restore(String article) implements OfArticle {}

  /// The article gets a new address; the old one answers 301.
  record Move(String article, String slug) implements OfArticle {}

  /// The weather at a whole outlet turns.
  record Turn(String outlet, Weather to) implements Event {}
}
