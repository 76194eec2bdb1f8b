package dev.karst.journal;

/** Bytes of a journal record or manifest that nobody can have written; says what is wrong. */
final class MalformedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedRecordException(String what) {
    super(what);
  }

  MalformedRecordException(String what, RuntimeException cause) {
    super(what, cause);
  }
}
