package dev.karst.server.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.karst.Karst;
import java.util.Optional;

/** A database that is asked in JSON; single quotes stand for double ones. */
final class JsonSession implements AutoCloseable {
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final JsonOperations operations = JsonOperations.of(karst.operations(), karst.streams());

  /** What a client gets, be it an answer or an error behind its status. */
  String ask(String operation, String request) {
    return ask(operation, request.replace('\'', '"').getBytes(UTF_8));
  }

  String ask(String operation, byte[] request) {
    try {
      return new String(find(operation).orElseThrow().read(request).run(), UTF_8)
          .replace('"', '\'');
    } catch (RuntimeException e) {
      ErrorAnswer error = ErrorAnswer.of(e);
      return error.status() + " " + new String(error.body(), UTF_8).replace('"', '\'');
    }
  }

  JsonCall read(String operation, String request) {
    return find(operation).orElseThrow().read(request.replace('\'', '"').getBytes(UTF_8));
  }

  /** The operation of that name, of DynamoDB or its streams: no name is both's. */
  Optional<JsonOperation> find(String operation) {
    return operations
        .find("DynamoDB_20120810." + operation)
        .or(() -> operations.find("DynamoDBStreams_20120810." + operation));
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
