package dev.karst.error;

import java.util.List;

/** The messages of batches and transactions that are refused: DynamoDB's own words. */
public final class TransactionMessages {
  private TransactionMessages() {}

  // Batches

  public static String tooManyKeys() {
    return "Too many items requested for the BatchGetItem call";
  }

  public static String tooManyWrites() {
    return "Too many items requested for the BatchWriteItem call";
  }

  public static String duplicateKeys() {
    return "Provided list of item keys contains duplicates";
  }

  /** DynamoDB says of a write the same as of a value. */
  public static String notOneWriteRequest() {
    return Messages.severalDatatypes();
  }

  /** What the keys of a map of table names must be like. */
  public static String tableNamesAsKeys() {
    return "Map keys must satisfy constraint: [Member must have length less than or equal to 255,"
        + " Member must have length greater than or equal to 3, Member must satisfy regular"
        + " expression pattern: [a-zA-Z0-9_.-]+]";
  }

  /** What the lists of a map must be like. */
  public static String listsAsValues(int least, int most) {
    return "Map value must satisfy constraint: [Member must have length less than or equal to "
        + most
        + ", Member must have length greater than or equal to "
        + least
        + "]";
  }

  // Transactions

  public static String noAction() {
    return "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request";
  }

  public static String severalActions() {
    return "TransactItems can only contain one of Check, Put, Update or Delete";
  }

  public static String severalOperationsOnOneItem() {
    return "Transaction request cannot include multiple operations on one item";
  }

  /** DynamoDB says it twice. */
  public static String payloadTooLarge(long size) {
    String limit = "Transaction payload size cannot exceed 4MB. Payload Size: ";
    return limit + ": " + limit + size;
  }

  /** Takes the codes of the reasons, in the order of the request. */
  public static String cancelled(List<String> codes) {
    return "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes;
  }
}
