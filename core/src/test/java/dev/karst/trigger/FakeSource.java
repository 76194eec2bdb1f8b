package dev.karst.trigger;

import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.ChangeReader;
import dev.karst.stream.ChangeSource;
import dev.karst.stream.SequenceNumber;
import dev.karst.stream.StartingPosition;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The changes of a table that a test makes, commit by commit; kept on the heap. */
final class FakeSource implements ChangeSource {
  private final Clock clock;
  private final FakeCheckpoints checkpoints = new FakeCheckpoints();

  /** The changes of each commit; that of number 1 comes first. */
  private final List<List<StreamRecord>> commits = new ArrayList<>();

  private RuntimeException fault;
  private RuntimeException closingFault;
  private boolean ended;
  private int readers;

  FakeSource(Clock clock) {
    this.clock = clock;
  }

  /** Writes an item. */
  synchronized void put(String id, long n) {
    commit(Records.record(next(0), clock.instant(), id, n));
  }

  /** Writes items whose changes count so many bytes. */
  synchronized void putLarge(String id, long n, long size) {
    commit(Records.record(next(0), clock.instant(), id, n, size));
  }

  /** Writes items in one transaction. */
  synchronized void transact(String id, long... ns) {
    StreamRecord[] records = new StreamRecord[ns.length];
    for (int i = 0; i < ns.length; i++) {
      records[i] = Records.record(next(i), clock.instant(), id, ns[i]);
    }
    commit(records);
  }

  private SequenceNumber next(int write) {
    return new SequenceNumber(commits.size() + 1, write);
  }

  /** Commits changes of this table, or none: then it was another table that changed. */
  synchronized void commit(StreamRecord... records) {
    commits.add(List.of(records));
    notifyAll();
  }

  /** No more changes will come. */
  synchronized void disable() {
    ended = true;
    notifyAll();
  }

  void closeDatabase() {
    StoreUnavailableException closed = new StoreUnavailableException("The database is closed");
    checkpoints.failWith(closed);
    failWith(closed);
  }

  void deleteTable() {
    failWith(new ResourceNotFoundException("no such table"));
  }

  synchronized void failWith(RuntimeException exception) {
    fault = exception;
    notifyAll();
  }

  /** Readers say so when they are closed, and are. */
  synchronized void failClosingWith(RuntimeException exception) {
    closingFault = exception;
  }

  /** How many readers are open. */
  synchronized int readers() {
    return readers;
  }

  @Override
  public String tableName() {
    return "orders";
  }

  String streamArn() {
    return "arn:aws:dynamodb:eu-central-1:000000000000:table/orders/stream/2026-11-29T10:00:00.000";
  }

  @Override
  public synchronized ChangeReader read(StartingPosition start, String who) {
    if (fault != null) {
      throw fault;
    }
    readers++;
    return new FakeReader(position(start));
  }

  private SequenceNumber position(StartingPosition start) {
    if (start instanceof StartingPosition.Latest) {
      return SequenceNumber.endOf(commits.size());
    } else if (start instanceof StartingPosition.After after) {
      return after.place();
    } else if (start instanceof StartingPosition.AtTimestamp at) {
      int first = 0;
      while (first < commits.size()
          && commits.get(first).stream()
              .allMatch(r -> r.approximateCreationDateTime().isBefore(at.time()))) {
        first++;
      }
      return SequenceNumber.endOf(first);
    }
    return SequenceNumber.NONE;
  }

  @Override
  public FakeCheckpoints checkpoints() {
    return checkpoints;
  }

  @Override
  public synchronized boolean isClosed() {
    return fault instanceof StoreUnavailableException || checkpoints.areGone();
  }

  private final class FakeReader implements ChangeReader {
    private SequenceNumber position;
    private boolean woken;
    private boolean closed;

    FakeReader(SequenceNumber position) {
      this.position = position;
    }

    @Override
    public String streamArn() {
      return FakeSource.this.streamArn();
    }

    @Override
    public long lastCommit() {
      synchronized (FakeSource.this) {
        return commits.size();
      }
    }

    @Override
    public long end() {
      return lastCommit();
    }

    @Override
    public List<StreamRecord> next(int most) {
      synchronized (FakeSource.this) {
        if (fault != null) {
          throw fault;
        }
        List<StreamRecord> found = new ArrayList<>();
        for (long commit = Math.max(position.commit(), 1); commit <= commits.size(); commit++) {
          for (StreamRecord record : commits.get((int) commit - 1)) {
            SequenceNumber place = SequenceNumber.parse(record.sequenceNumber()).orElseThrow();
            boolean isRead =
                place.compareTo(position) <= 0 && !position.equals(SequenceNumber.NONE);
            if (isRead) {
              continue;
            }
            if (found.size() == most) {
              return found;
            }
            found.add(record);
            position = place;
          }
          position = SequenceNumber.endOf(commit);
        }
        return found;
      }
    }

    @Override
    public void await(Duration longest) {
      synchronized (FakeSource.this) {
        long end = System.nanoTime() + longest.toNanos();
        try {
          while (!woken && fault == null && !isBehind() && !isAtEnd()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
              return;
            }
            TimeUnit.NANOSECONDS.timedWait(FakeSource.this, left);
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        woken = false;
      }
    }

    @Override
    public void wakeUp() {
      synchronized (FakeSource.this) {
        woken = true;
        FakeSource.this.notifyAll();
      }
    }

    @Override
    public SequenceNumber position() {
      return position;
    }

    @Override
    public long behind() {
      synchronized (FakeSource.this) {
        boolean isWhole =
            position.equals(SequenceNumber.endOf(position.commit()))
                || position.equals(SequenceNumber.NONE);
        return commits.size() - position.commit() + (isWhole ? 0 : 1);
      }
    }

    @Override
    public boolean isAtEnd() {
      synchronized (FakeSource.this) {
        return ended && !isBehind();
      }
    }

    @Override
    public void close() {
      synchronized (FakeSource.this) {
        if (!closed) {
          closed = true;
          readers--;
          if (closingFault != null) {
            throw closingFault;
          }
        }
      }
    }
  }
}
