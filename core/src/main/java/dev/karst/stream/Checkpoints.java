package dev.karst.stream;

import java.util.List;
import java.util.Optional;

/**
 * Where the consumers of one table's changes go on after a restart. Safe for use by many threads.
 *
 * <p>A checkpoint that was kept survives what an acknowledged write does.
 */
public interface Checkpoints {
  /** Behind which change a consumer goes on; empty for one that is not known. */
  Optional<SequenceNumber> find(String consumer);

  /** Keeps that a consumer is done with everything up to a place. */
  void keep(String consumer, SequenceNumber upTo);

  /** The names of all consumers that are known, in order. */
  List<String> consumers();

  /** Forgets a consumer; does nothing if it is not known. */
  void forget(String consumer);
}
