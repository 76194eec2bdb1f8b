package dev.karst.operation;

import dev.karst.schema.BillingMode;
import dev.karst.schema.TableClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks to change the settings of a table or its global secondary indexes.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table, by name or ARN
 * @param attributeDefinitions the types of the key attributes of an index to add
 * @param billingMode how its capacity is governed from now on
 * @param provisionedThroughput its capacity from now on
 * @param globalSecondaryIndexUpdates changes of its indexes; one is added or taken away at a time
 * @param tableClass what it is made for from now on; the only change of the request
 * @param deletionProtectionEnabled whether it refuses to be deleted; the only change of the request
 * @param streamSpecification whether its changes can be read from now on; the only change of the
 *     request
 */
public record UpdateTableRequest(
    @Nullable String tableName,
    @Nullable List<AttributeDefinition> attributeDefinitions,
    @Nullable BillingMode billingMode,
    @Nullable ProvisionedThroughput provisionedThroughput,
    @Nullable List<GlobalSecondaryIndexUpdate> globalSecondaryIndexUpdates,
    @Nullable TableClass tableClass,
    @Nullable Boolean deletionProtectionEnabled,
    @Nullable StreamSpecification streamSpecification) {
  public UpdateTableRequest {
    attributeDefinitions = Copies.list(attributeDefinitions);
    globalSecondaryIndexUpdates = Copies.list(globalSecondaryIndexUpdates);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what every request gives. */
  public static Builder builder(String tableName) {
    return new Builder().tableName(tableName);
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable String tableName;
    private @Nullable List<AttributeDefinition> attributeDefinitions;
    private @Nullable BillingMode billingMode;
    private @Nullable ProvisionedThroughput provisionedThroughput;
    private @Nullable List<GlobalSecondaryIndexUpdate> globalSecondaryIndexUpdates;
    private @Nullable TableClass tableClass;
    private @Nullable Boolean deletionProtectionEnabled;
    private @Nullable StreamSpecification streamSpecification;

    private Builder() {}

    public Builder tableName(@Nullable String value) {
      tableName = value;
      return this;
    }

    public Builder attributeDefinitions(@Nullable List<AttributeDefinition> value) {
      attributeDefinitions = value;
      return this;
    }

    public Builder billingMode(@Nullable BillingMode value) {
      billingMode = value;
      return this;
    }

    public Builder provisionedThroughput(@Nullable ProvisionedThroughput value) {
      provisionedThroughput = value;
      return this;
    }

    public Builder globalSecondaryIndexUpdates(@Nullable List<GlobalSecondaryIndexUpdate> value) {
      globalSecondaryIndexUpdates = value;
      return this;
    }

    public Builder tableClass(@Nullable TableClass value) {
      tableClass = value;
      return this;
    }

    public Builder deletionProtectionEnabled(@Nullable Boolean value) {
      deletionProtectionEnabled = value;
      return this;
    }

    public Builder streamSpecification(@Nullable StreamSpecification value) {
      streamSpecification = value;
      return this;
    }

    public UpdateTableRequest build() {
      return new UpdateTableRequest(
          tableName,
          attributeDefinitions,
          billingMode,
          provisionedThroughput,
          globalSecondaryIndexUpdates,
          tableClass,
          deletionProtectionEnabled,
          streamSpecification);
    }
  }
}
