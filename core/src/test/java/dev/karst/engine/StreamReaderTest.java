package dev.karst.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.codec.AttributeDictionary;
import dev.karst.error.StreamMessages;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.journal.JournalLogs;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableStream;
import dev.karst.stream.SequenceNumber;
import dev.karst.stream.StartingPosition;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What readers are told of streams that were forgotten before they had come to the end. */
class StreamReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final CommitsUnderWay underWay = new CommitsUnderWay();
  private final List<String> warnings = new ArrayList<>();
  private final AtomicBoolean isForgotten = new AtomicBoolean();

  private NamedFeed feed() {
    return new NamedFeed(
        new ChangeFeed(
            1,
            "orders",
            KeySchema.simple("id", KeyType.S),
            new AttributeDictionary(),
            StreamViewType.NEW_IMAGE,
            0,
            () -> isForgotten.get() ? 0 : TableStream.OPEN,
            () -> ChangeFeed.STREAM_RETENTION,
            isForgotten::get),
        "arn");
  }

  private FeedSource.Reading reading() {
    JournalLogs logs = JournalLogs.inMemory(1000);
    return new FeedSource.Reading(
        feed -> new FeedReader<>(feed, logs, underWay, CLOCK, new StreamRecordDecoder(feed)),
        underWay,
        CLOCK,
        () -> {},
        () -> false,
        (Logger)
            Proxy.newProxyInstance(
                Logger.class.getClassLoader(),
                new Class<?>[] {Logger.class},
                (proxy, method, arguments) -> warnings.add((String) arguments[0])));
  }

  @Test
  void aStreamThatIsForgottenWhileItIsReadMayHaveHadMore() {
    StreamReader reader =
        new StreamReader("A trigger", List.of(feed()), reading(), StartingPosition.trimHorizon());
    assertThat(reader.next(10)).isEmpty();
    assertThat(warnings).isEmpty();
    isForgotten.set(true);

    assertThat(reader.next(10)).isEmpty();
    assertThat(reader.next(10)).isEmpty();

    assertThat(warnings).containsExactly(StreamMessages.skippedUnknown());
    assertThat(reader.isAtEnd()).isTrue();
  }

  private static TableStream ended(long after, long last, Duration ago) {
    long created = after; // streams follow each other
    return new TableStream(
        created, StreamViewType.NEW_IMAGE, after, last, NOW.minus(ago).toEpochMilli());
  }

  private static boolean mayHaveMore(long place, TableStream... known) {
    return FeedSource.mayHaveMore(List.of(known), SequenceNumber.endOf(place), CLOCK);
  }

  @Test
  void onlyBeforeAStreamThatIsTrimmedMayOthersHaveBeen() {
    TableStream trimmed = ended(10, 20, Duration.ofHours(24));
    TableStream young = ended(30, 40, Duration.ofHours(23));
    TableStream open = TableStream.enabled(50, StreamViewType.NEW_IMAGE, 50);

    assertThat(mayHaveMore(5, trimmed, young, open)).isTrue();
    assertThat(mayHaveMore(10, trimmed, young, open)).isFalse();
    assertThat(mayHaveMore(15, trimmed, young, open)).as("it is known where it ended").isFalse();
    assertThat(mayHaveMore(20, trimmed, young, open)).as("all of it was read").isFalse();
    assertThat(mayHaveMore(5, young, open)).as("nothing was forgotten").isFalse();
    assertThat(mayHaveMore(5, open)).as("there was none before").isFalse();
  }
}
