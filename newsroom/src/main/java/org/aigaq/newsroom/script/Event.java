package org.aigaq.newsroom.script;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that happens in a press. In a script file the key `do` names it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "publish", value = Event.Publish.class),
  @JsonSubTypes.Type(name = "retitle", value = Event.Retitle.class),
  @JsonSubTypes.Type(name = "rewrite", value = Event.Rewrite.class),
  @JsonSubTypes.Type(name = "cut", value = Event.Cut.class),
  @JsonSubTypes.Type(name = "add", value = Event.Add.class),
  @JsonSubTypes.Type(name = "reprint", value = Event.Reprint.class),
  @JsonSubTypes.Type(name = "sign", value = Event.Sign.class),
  @JsonSubTypes.Type(name = "redate", value = Event.Redate.class),
  @JsonSubTypes.Type(name = "test", value = Event.Test.class),
  @JsonSubTypes.Type(name = "correct", value = Event.Correct.class),
  @JsonSubTypes.Type(name = "remove", value = Event.Remove.class),
  @JsonSubTypes.Type(name = "restore", value = Event.Restore.class),
  @JsonSubTypes.Type(name = "move", value = Event.Move.class),
  @JsonSubTypes.Type(name = "turn", value = Event.Turn.class)
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

  /// A paragraph is added at the end, silently.
  record Add(String article, String paragraph) implements OfArticle {}

  /// Headline and text are replaced, silently. A null `title` leaves the headline as it is.
  record Reprint(String article, @Nullable String title, List<String> paragraphs)
      implements OfArticle {

    public Reprint {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// The name of the author changes or, if null, goes; the outlet's own name stands in its place.
  record Sign(String article, @Nullable String author) implements OfArticle {}

  /// The date of publication on the page becomes another: `to` is an offset from the start.
  record Redate(String article, Duration to) implements OfArticle {}

  /// Two headlines are under test: every other request gets `rival`. Null ends the test.
  record Test(String article, @Nullable String rival) implements OfArticle {}

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
