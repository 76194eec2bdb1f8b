package dev.karst.server.protocol;

/** What a client is told that meets a failure which is not its own. */
final class ServiceMessages {
  private ServiceMessages() {}

  /** Something went wrong inside; what it was stands in the log alone. */
  static String internalError() {
    return "Internal server error";
  }
}
