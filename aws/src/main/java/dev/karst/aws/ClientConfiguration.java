package dev.karst.aws;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsServiceClientConfiguration;

/**
 * What the clients in this process say of themselves: the region that stands in the ARNs of tables,
 * and no credentials, because nothing is signed. Nothing of it has an effect.
 */
final class ClientConfiguration {
  static final DynamoDbServiceClientConfiguration LOCAL =
      DynamoDbServiceClientConfiguration.builder()
          .region(Region.of("ddblocal"))
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .overrideConfiguration(ClientOverrideConfiguration.builder().build())
          .build();

  static final DynamoDbStreamsServiceClientConfiguration STREAMS =
      DynamoDbStreamsServiceClientConfiguration.builder()
          .region(LOCAL.region())
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .overrideConfiguration(ClientOverrideConfiguration.builder().build())
          .build();

  private ClientConfiguration() {}
}
