package dev.karst.engine;

import dev.karst.journal.CommitRecord;
import dev.karst.journal.Journal;
import dev.karst.journal.Manifest;
import dev.karst.stream.Checkpoints;
import dev.karst.stream.SequenceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * Where the consumers of the tables' changes go on. What is kept is in the journal, so that a
 * checkpoint survives what a write does. Safe for use by many threads.
 */
final class Consumers {
  private final Map<Integer, Map<String, SequenceNumber>> byTable = new ConcurrentHashMap<>();

  /** Takes over a checkpoint from manifest or journal. */
  void restore(int tableId, String consumer, SequenceNumber upTo) {
    ofTable(tableId).put(consumer, upTo);
  }

  /** Takes over from the journal that a consumer is no more. */
  void restoreForgotten(int tableId, String consumer) {
    ofTable(tableId).remove(consumer);
  }

  /** The table is no more, and nobody reads its changes. */
  void forgetTable(int tableId) {
    byTable.remove(tableId);
  }

  /**
   * What a clean close must remember.
   *
   * @param isTable whether there is a table of an id
   */
  List<Manifest.Consumer> remember(IntPredicate isTable) {
    List<Manifest.Consumer> all = new ArrayList<>();
    byTable.keySet().removeIf(tableId -> !isTable.test(tableId));
    byTable.forEach(
        (tableId, consumers) ->
            new TreeMap<>(consumers)
                .forEach(
                    (name, upTo) ->
                        all.add(
                            new Manifest.Consumer(tableId, name, upTo.commit(), upTo.write()))));
    return all;
  }

  /**
   * The consumers of one table.
   *
   * @param check throws if nothing may be kept
   * @param kind begins their names in the journal, so that those of one kind do not meet those of
   *     another
   */
  Checkpoints of(int tableId, String kind, Journal journal, Runnable check) {
    return new OfTable(tableId, kind, journal, check);
  }

  private Map<String, SequenceNumber> ofTable(int tableId) {
    return byTable.computeIfAbsent(tableId, any -> new ConcurrentHashMap<>());
  }

  private final class OfTable implements Checkpoints {
    private final int tableId;
    private final String kind;
    private final Journal journal;
    private final Runnable check;

    OfTable(int tableId, String kind, Journal journal, Runnable check) {
      this.tableId = tableId;
      this.kind = kind;
      this.journal = journal;
      this.check = check;
    }

    @Override
    public Optional<SequenceNumber> find(String consumer) {
      return Optional.ofNullable(ofTable(tableId).get(kind + consumer));
    }

    @Override
    public void keep(String consumer, SequenceNumber upTo) {
      check.run();
      CommitRecord record = new CommitRecord();
      record.checkpoint(tableId, kind + consumer, upTo.commit(), upTo.write());
      journal.append(record);
      ofTable(tableId).put(kind + consumer, upTo);
    }

    @Override
    public void forget(String consumer) {
      if (find(consumer).isPresent()) {
        CommitRecord record = new CommitRecord();
        record.forgetConsumer(tableId, kind + consumer);
        journal.append(record);
        ofTable(tableId).remove(kind + consumer);
      }
    }

    @Override
    public List<String> consumers() {
      return ofTable(tableId).keySet().stream()
          .filter(name -> name.startsWith(kind))
          .map(name -> name.substring(kind.length()))
          .sorted()
          .toList();
    }
  }
}
