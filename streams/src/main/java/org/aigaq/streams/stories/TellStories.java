package org.aigaq.streams.stories;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.record.Story;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// The shell of the story book.
final class TellStories extends ContextualProcessor<String, Sighting, String, @Nullable Story> {
  private final Duration window;
  private WindowShelf shelf;
  private StoryBook book;

  @SuppressWarnings("NullAway.Init")
  TellStories(Duration window) {
    this.window = window;
  }

  @Override
  public void init(ProcessorContext<String, @Nullable Story> context) {
    super.init(context);
    shelf =
        new WindowShelf(
            context.getStateStore(StoriesTopology.ROWS),
            context.getStateStore(StoriesTopology.INDEX),
            window);
    book = new StoryBook(shelf);
  }

  @Override
  public void process(Record<String, Sighting> record) {
    shelf.at(Instant.ofEpochMilli(record.timestamp()));
    Fingerprint print = record.value().print();
    if (print == null) {
      book.forget(record.key());
      context().forward(record.withValue(null));
      return;
    }
    for (Story story : book.see(print)) {
      context().forward(record.withKey(story.articleId()).withValue(story));
    }
  }
}
