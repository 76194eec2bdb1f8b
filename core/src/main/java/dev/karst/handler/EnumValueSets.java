package dev.karst.handler;

import dev.karst.operation.AttributeAction;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.Select;
import dev.karst.operation.stream.ShardFilterType;
import dev.karst.operation.stream.ShardIteratorType;
import dev.karst.schema.BillingMode;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProjectionType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of each enum's constants in the order in which DynamoDB lists them.
 *
 * <p>There is no system in it. The orders are those that dynalite recorded from the service, and
 * for {@link ReturnValuesOnConditionCheckFailure} that of DynamoDB's local version. None is known
 * for {@link AttributeAction}, {@link TableClass} and {@link ShardIteratorType}, which are listed
 * as in the API's reference.
 */
final class EnumValueSets {
  private static final Map<Class<? extends Enum<?>>, List<String>> NAMES =
      Map.ofEntries(
          Map.entry(ReturnConsumedCapacity.class, List.of("INDEXES", "TOTAL", "NONE")),
          Map.entry(ReturnItemCollectionMetrics.class, List.of("SIZE", "NONE")),
          Map.entry(
              ReturnValues.class,
              List.of("ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW")),
          Map.entry(ReturnValuesOnConditionCheckFailure.class, List.of("ALL_OLD", "NONE")),
          Map.entry(ConditionalOperator.class, List.of("OR", "AND")),
          Map.entry(
              ComparisonOperator.class,
              List.of(
                  "IN",
                  "NULL",
                  "BETWEEN",
                  "LT",
                  "NOT_CONTAINS",
                  "EQ",
                  "GT",
                  "NOT_NULL",
                  "NE",
                  "LE",
                  "BEGINS_WITH",
                  "GE",
                  "CONTAINS")),
          Map.entry(
              Select.class,
              List.of(
                  "SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES")),
          Map.entry(KeyType.class, List.of("B", "N", "S")),
          Map.entry(KeySchemaElement.KeyType.class, List.of("HASH", "RANGE")),
          Map.entry(ProjectionType.class, List.of("ALL", "INCLUDE", "KEYS_ONLY")),
          Map.entry(BillingMode.class, List.of("PROVISIONED", "PAY_PER_REQUEST")),
          Map.entry(AttributeAction.class, List.of("ADD", "PUT", "DELETE")),
          Map.entry(
              StreamViewType.class,
              List.of("OLD_IMAGE", "KEYS_ONLY", "NEW_AND_OLD_IMAGES", "NEW_IMAGE")),
          Map.entry(
              ShardIteratorType.class,
              List.of("TRIM_HORIZON", "LATEST", "AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER")),
          Map.entry(ShardFilterType.class, List.of("CHILD_SHARDS")),
          Map.entry(TableClass.class, List.of("STANDARD", "STANDARD_INFREQUENT_ACCESS")));

  private EnumValueSets() {}

  /** The enums that a request can have. */
  static Set<Class<? extends Enum<?>>> types() {
    return NAMES.keySet();
  }

  /** The names of one enum's constants; as they are declared if it is none of those. */
  static List<String> names(Class<? extends Enum<?>> type) {
    List<String> names = NAMES.get(type);
    return names == null ? Stream.of(type.getEnumConstants()).map(Enum::name).toList() : names;
  }
}
