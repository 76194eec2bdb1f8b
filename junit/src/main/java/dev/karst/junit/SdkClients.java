package dev.karst.junit;

import dev.karst.aws.KarstDynamoDbAsyncClient;
import dev.karst.aws.KarstDynamoDbClient;
import dev.karst.aws.KarstDynamoDbStreamsAsyncClient;
import dev.karst.aws.KarstDynamoDbStreamsClient;
import java.util.Optional;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * The AWS SDK's clients. Both the SDK and {@code karst-aws} may be missing, so their types are
 * named here as strings, and as types only in bodies that run when they are there.
 */
final class SdkClients {
  private static final String PACKAGE = "software.amazon.awssdk.services.dynamodb.";

  private SdkClients() {}

  static Optional<Gift> gift(Class<?> type) {
    return switch (type.getName()) {
      case PACKAGE + "DynamoDbClient" ->
          Optional.of(
              database -> {
                requireBridge(type);
                return KarstDynamoDbClient.on(database.karst());
              });
      case PACKAGE + "DynamoDbAsyncClient" ->
          Optional.of(
              database -> {
                requireBridge(type);
                return KarstDynamoDbAsyncClient.on(database.karst());
              });
      case PACKAGE + "streams.DynamoDbStreamsClient" ->
          Optional.of(
              database -> {
                requireBridge(type);
                return KarstDynamoDbStreamsClient.on(database.karst());
              });
      case PACKAGE + "streams.DynamoDbStreamsAsyncClient" ->
          Optional.of(
              database -> {
                requireBridge(type);
                return KarstDynamoDbStreamsAsyncClient.on(database.karst());
              });
      default -> Optional.empty();
    };
  }

  private static void requireBridge(Class<?> type) {
    try {
      Class.forName("dev.karst.aws.KarstDynamoDbClient", false, SdkClients.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new ParameterResolutionException(Messages.noBridge(type), e);
    }
  }
}
