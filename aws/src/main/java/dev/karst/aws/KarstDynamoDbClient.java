package dev.karst.aws;

import dev.karst.Karst;
import dev.karst.operation.Operations;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The AWS SDK's client, answered by a database in this process: no HTTP, no JSON. Closing it leaves
 * the database open.
 */
public final class KarstDynamoDbClient implements DynamoDbClient {
  private final Operations operations;

  private KarstDynamoDbClient(Operations operations) {
    this.operations = operations;
  }

  /** A client of a database. */
  public static DynamoDbClient on(Karst karst) {
    return new KarstDynamoDbClient(karst.operations());
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "KarstDynamoDbClient[" + operations + "]";
  }
}
