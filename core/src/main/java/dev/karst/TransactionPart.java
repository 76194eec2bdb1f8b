package dev.karst;

/** What can be added to a transaction, such as an update of a repository. */
public interface TransactionPart {
  /** The write that it stands for. */
  TypedWrite toWrite();
}
