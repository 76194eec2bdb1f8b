package dev.karst.engine;

import dev.karst.journal.JournalWrite;

/** Makes of a change in the journal what a reader is given. Used by one thread at a time. */
interface ChangeDecoder<R> {
  /**
   * Decodes a change.
   *
   * @param change valid only during the call
   * @param commit the sequence number of the commit that it belongs to
   * @param write which of the commit's writes it is, from 0
   * @param time when the commit was made, ms since 1970 UTC
   */
  R decode(JournalWrite change, long commit, int write, long time);

  /** How many bytes count for what was decoded. */
  long size(R decoded);
}
