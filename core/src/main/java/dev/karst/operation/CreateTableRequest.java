package dev.karst.operation;

import dev.karst.schema.BillingMode;
import dev.karst.schema.TableClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks to create a table.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName its name: 3 to 255 characters out of {@code a-z A-Z 0-9 _ - .}
 * @param attributeDefinitions the types of all key attributes of table and indexes, and no other
 * @param keySchema its primary key: a HASH element, and maybe a RANGE element
 * @param localSecondaryIndexes up to five
 * @param globalSecondaryIndexes up to twenty
 * @param billingMode PROVISIONED unless given
 * @param provisionedThroughput its capacity, if it is provisioned
 * @param tableClass STANDARD unless given
 * @param deletionProtectionEnabled whether it refuses to be deleted; false unless given
 * @param tags up to fifty
 * @param streamSpecification whether its changes can be read from a stream; they cannot unless
 *     given
 */
public record CreateTableRequest(
    @Nullable String tableName,
    @Nullable List<AttributeDefinition> attributeDefinitions,
    @Nullable List<KeySchemaElement> keySchema,
    @Nullable List<LocalSecondaryIndex> localSecondaryIndexes,
    @Nullable List<GlobalSecondaryIndex> globalSecondaryIndexes,
    @Nullable BillingMode billingMode,
    @Nullable ProvisionedThroughput provisionedThroughput,
    @Nullable TableClass tableClass,
    @Nullable Boolean deletionProtectionEnabled,
    @Nullable List<Tag> tags,
    @Nullable StreamSpecification streamSpecification) {
  public CreateTableRequest {
    attributeDefinitions = Copies.list(attributeDefinitions);
    keySchema = Copies.list(keySchema);
    localSecondaryIndexes = Copies.list(localSecondaryIndexes);
    globalSecondaryIndexes = Copies.list(globalSecondaryIndexes);
    tags = Copies.list(tags);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what every request gives. */
  public static Builder builder(
      String tableName,
      List<AttributeDefinition> attributeDefinitions,
      List<KeySchemaElement> keySchema) {
    return new Builder()
        .tableName(tableName)
        .attributeDefinitions(attributeDefinitions)
        .keySchema(keySchema);
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable String tableName;
    private @Nullable List<AttributeDefinition> attributeDefinitions;
    private @Nullable List<KeySchemaElement> keySchema;
    private @Nullable List<LocalSecondaryIndex> localSecondaryIndexes;
    private @Nullable List<GlobalSecondaryIndex> globalSecondaryIndexes;
    private @Nullable BillingMode billingMode;
    private @Nullable ProvisionedThroughput provisionedThroughput;
    private @Nullable TableClass tableClass;
    private @Nullable Boolean deletionProtectionEnabled;
    private @Nullable List<Tag> tags;
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

    public Builder keySchema(@Nullable List<KeySchemaElement> value) {
      keySchema = value;
      return this;
    }

    public Builder localSecondaryIndexes(@Nullable List<LocalSecondaryIndex> value) {
      localSecondaryIndexes = value;
      return this;
    }

    public Builder globalSecondaryIndexes(@Nullable List<GlobalSecondaryIndex> value) {
      globalSecondaryIndexes = value;
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

    public Builder tableClass(@Nullable TableClass value) {
      tableClass = value;
      return this;
    }

    public Builder deletionProtectionEnabled(@Nullable Boolean value) {
      deletionProtectionEnabled = value;
      return this;
    }

    public Builder tags(@Nullable List<Tag> value) {
      tags = value;
      return this;
    }

    public Builder streamSpecification(@Nullable StreamSpecification value) {
      streamSpecification = value;
      return this;
    }

    public CreateTableRequest build() {
      return new CreateTableRequest(
          tableName,
          attributeDefinitions,
          keySchema,
          localSecondaryIndexes,
          globalSecondaryIndexes,
          billingMode,
          provisionedThroughput,
          tableClass,
          deletionProtectionEnabled,
          tags,
          streamSpecification);
    }
  }
}
