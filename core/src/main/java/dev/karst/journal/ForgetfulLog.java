package dev.karst.journal;

import dev.karst.storage.Log;

/** A log that keeps nothing: what a database in memory writes to. */
final class ForgetfulLog implements Log {
  @Override
  public void append(byte[] record, int offset, int length) {}

  @Override
  public void sync() {}

  @Override
  public void close() {}
}
