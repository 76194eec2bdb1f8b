package dev.karst.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may read the changes of a table, and which changes it makes by itself.
 *
 * @param streams its streams that can still be read, oldest first, and before them one that no
 *     longer can if there was any; at most the last is enabled
 * @param longRetention given if named consumers may read its changes for longer than a stream
 * @param timeToLive given if its items expire
 */
public record ChangeData(
    List<TableStream> streams,
    Optional<LongRetention> longRetention,
    Optional<TimeToLive> timeToLive) {
  /** No streams, nothing expires. */
  public static final ChangeData NONE =
      new ChangeData(List.of(), Optional.empty(), Optional.empty());

  public ChangeData {
    streams = List.copyOf(streams);
    for (int i = 0; i < streams.size() - 1; i++) {
      if (streams.get(i).isEnabled() || streams.get(i).created() >= streams.get(i + 1).created()) {
        throw new IllegalArgumentException(
            "streams follow each other, and the last alone is enabled: streams=" + streams);
      }
    }
  }

  /** The stream that is enabled, if one is. */
  public Optional<TableStream> stream() {
    return latestStream().filter(TableStream::isEnabled);
  }

  /** The stream that was enabled last, if any was. */
  public Optional<TableStream> latestStream() {
    return streams.isEmpty() ? Optional.empty() : Optional.of(streams.get(streams.size() - 1));
  }

  /** Whether the journal must tell changes so that they can be read back. */
  public boolean isCaptured() {
    return stream().isPresent() || longRetention.isPresent();
  }

  /** Whether the journal must tell what an item was before a change. */
  public boolean capturesOld() {
    return longRetention.isPresent() || stream().filter(s -> s.viewType().showsOld()).isPresent();
  }

  /** The same with one more stream. */
  public ChangeData plus(TableStream stream) {
    List<TableStream> more = new ArrayList<>(streams);
    more.add(stream);
    return new ChangeData(more, longRetention, timeToLive);
  }

  /** The same with the last stream replaced. */
  public ChangeData withLatest(TableStream stream) {
    List<TableStream> changed = new ArrayList<>(streams);
    changed.set(changed.size() - 1, stream);
    return new ChangeData(changed, longRetention, timeToLive);
  }

  /**
   * The same without the streams that were disabled by {@code time}, ms since 1970 UTC, but for the
   * latest of them: it tells a consumer that was away whether it had come to the end. The last one
   * stays in either case, as tables tell it for good.
   */
  public ChangeData withoutStreamsDisabledBy(long time) {
    int first = 0;
    while (first + 1 < streams.size() && streams.get(first + 1).disabled() <= time) {
      first++;
    }
    return new ChangeData(streams.subList(first, streams.size()), longRetention, timeToLive);
  }

  /** The same with the stream that is enabled, if one is, disabled. */
  public ChangeData withStreamDisabled(long lastCommit, long time) {
    return stream().map(stream -> withLatest(stream.disabled(lastCommit, time))).orElse(this);
  }

  /** Nothing but the streams, all disabled: what is left of a table that is deleted. */
  public ChangeData ended(long lastCommit, long time) {
    return new ChangeData(
        withStreamDisabled(lastCommit, time).streams(), Optional.empty(), Optional.empty());
  }

  /** The same with another retention for named consumers, or none. */
  public ChangeData with(Optional<LongRetention> retention) {
    return new ChangeData(streams, retention, timeToLive);
  }

  /** The same with other items that expire, or none. */
  public ChangeData withTimeToLive(Optional<TimeToLive> expiring) {
    return new ChangeData(streams, longRetention, expiring);
  }
}
