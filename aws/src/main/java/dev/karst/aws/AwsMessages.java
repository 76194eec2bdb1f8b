package dev.karst.aws;

/** What these clients say that neither DynamoDB nor the database does. */
final class AwsMessages {
  private AwsMessages() {}

  static String unknownOperation(String operation) {
    return "Karst has no operation " + operation;
  }

  static String clientClosed() {
    return "The client is closed; the database it was made of is not";
  }

  static String executorRefuses() {
    return "The executor of the client takes no more operations";
  }

  static String failed() {
    return "The operation failed in a way that is none of DynamoDB's";
  }
}
