package dev.karst.server.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.karst.Karst;

/** A database that is asked in JSON; single quotes stand for double ones. */
final class JsonSession implements AutoCloseable {
  private final Karst karst = Karst.inMemory();
  private final JsonOperations operations = JsonOperations.of(karst.operations());

  /** What a client gets, be it an answer or an error behind its status. */
  String ask(String operation, String request) {
    return ask(operation, request.replace('\'', '"').getBytes(UTF_8));
  }

  String ask(String operation, byte[] request) {
    try {
      return new String(operations.find(operation).orElseThrow().read(request).run(), UTF_8)
          .replace('"', '\'');
    } catch (RuntimeException e) {
      ErrorAnswer error = ErrorAnswer.of(e);
      return error.status() + " " + new String(error.body(), UTF_8).replace('"', '\'');
    }
  }

  JsonCall read(String operation, String request) {
    return operations
        .find(operation)
        .orElseThrow()
        .read(request.replace('\'', '"').getBytes(UTF_8));
  }

  /** Creates a table of items with the key {@code p}, a string. */
  JsonSession withTable(String name) {
    ask(
        "CreateTable",
        "{'TableName':'"
            + name
            + "','KeySchema':[{'AttributeName':'p','KeyType':'HASH'}],"
            + "'AttributeDefinitions':[{'AttributeName':'p','AttributeType':'S'}],"
            + "'BillingMode':'PAY_PER_REQUEST'}");
    return this;
  }

  @Override
  public void close() {
    karst.close();
  }
}
