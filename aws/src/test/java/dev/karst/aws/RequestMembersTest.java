package dev.karst.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbStreamsRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Every member of every request, and of all that is in requests, reaches core or is refused: each
 * is given by itself, and what core is asked then must differ from what it is asked without.
 */
class RequestMembersTest {
  /** What is refused when it is asked for. */
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "CreateTable.SSESpecification",
          "CreateTable.WarmThroughput",
          "CreateTable.ResourcePolicy",
          "CreateTable.OnDemandThroughput",
          "CreateTable.GlobalTableSourceArn",
          "CreateTable.GlobalTableSettingsReplicationMode",
          "CreateTable.VectorIndexes",
          "CreateTable.GlobalSecondaryIndexes.OnDemandThroughput",
          "CreateTable.GlobalSecondaryIndexes.WarmThroughput",
          "UpdateTable.SSESpecification",
          "UpdateTable.ReplicaUpdates",
          "UpdateTable.MultiRegionConsistency",
          "UpdateTable.GlobalTableWitnessUpdates",
          "UpdateTable.OnDemandThroughput",
          "UpdateTable.WarmThroughput",
          "UpdateTable.GlobalTableSettingsReplicationMode",
          "UpdateTable.VectorIndexUpdates",
          "UpdateTable.GlobalSecondaryIndexUpdates.Create.OnDemandThroughput",
          "UpdateTable.GlobalSecondaryIndexUpdates.Create.WarmThroughput",
          "UpdateTable.GlobalSecondaryIndexUpdates.Update.OnDemandThroughput",
          "UpdateTable.GlobalSecondaryIndexUpdates.Update.WarmThroughput");

  private static final String PACKAGE = "software.amazon.awssdk.services.dynamodb.model.";

  private final Set<String> refused = new TreeSet<>();
  private int members;

  private static Stream<String> operations() {
    return Stream.of(
        "CreateTable",
        "UpdateTable",
        "DescribeTable",
        "ListTables",
        "DeleteTable",
        "TagResource",
        "UntagResource",
        "ListTagsOfResource",
        "DescribeLimits",
        "PutItem",
        "GetItem",
        "UpdateItem",
        "DeleteItem",
        "Query",
        "Scan",
        "BatchGetItem",
        "BatchWriteItem",
        "TransactWriteItems",
        "TransactGetItems",
        "UpdateTimeToLive",
        "DescribeTimeToLive",
        "ListStreams",
        "DescribeStream",
        "GetShardIterator",
        "GetRecords");
  }

  @Test
  void everyMemberIsReadOrRefused() throws Exception {
    for (String operation : operations().toList()) {
      Class<?> type = Class.forName(PACKAGE + operation + "Request");
      walk(operation, () -> builder(type), pojo -> asked(operation, pojo));
    }

    assertThat(refused).isEqualTo(new TreeSet<>(UNSUPPORTED));
    assertThat(members).isGreaterThan(210);
  }

  /** Makes a builder; not a supplier, because it may find that there is none. */
  private interface Fresh {
    SdkPojo builder() throws ReflectiveOperationException;
  }

  private void walk(String path, Fresh fresh, Function<Object, String> ask) throws Exception {
    String without = ask.apply(built(fresh.builder()));
    for (SdkField<?> field : fresh.builder().sdkFields()) {
      String member = path + "." + field.memberName();
      members++;
      String with = ask.apply(built(with(fresh, field, sample(field))));
      if (!with.contains("unsupported: []")) {
        assertThat(with).contains("unsupported: [" + field.memberName() + "]");
        refused.add(member);
        continue;
      }
      if (with.equals(without)) {
        fail("neither read nor refused: " + member + " in " + with);
      }
      Fresh inner = structure(field);
      if (inner != null) {
        walk(member, inner, pojo -> ask.apply(built(with(fresh, field, wrapped(field, pojo)))));
      }
    }
  }

  private static SdkPojo with(Fresh fresh, SdkField<?> field, Object value) {
    try {
      SdkPojo builder = fresh.builder();
      field.set(builder, value);
      return builder;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Something that the member can be. */
  private static Object sample(SdkField<?> field) {
    if (isAttributeValue(field)) {
      return AttributeValue.fromS("sample");
    }
    return switch (field.marshallingType().toString()) {
      case "String" -> "sample";
      case "Integer" -> 7;
      case "Long" -> 7L;
      case "Boolean" -> true;
      case "SdkBytes" -> SdkBytes.fromUtf8String("sample");
      case "SdkPojo" -> built(field.constructor().get());
      case "List" -> List.of(sample(element(field)));
      case "Map" -> Map.of("key", sample(valueOf(field)));
      default -> throw new AssertionError("no sample of " + field.marshallingType());
    };
  }

  /** The structure that the member is, or holds; null if it holds none. */
  private static Fresh structure(SdkField<?> field) {
    return switch (field.marshallingType().toString()) {
      case "SdkPojo" -> isAttributeValue(field) ? null : () -> field.constructor().get();
      case "List" -> structure(element(field));
      case "Map" -> structure(valueOf(field));
      default -> null;
    };
  }

  private static Object wrapped(SdkField<?> field, Object structure) {
    return switch (field.marshallingType().toString()) {
      case "List" -> List.of(wrapped(element(field), structure));
      case "Map" -> Map.of("key", wrapped(valueOf(field), structure));
      default -> structure;
    };
  }

  private static SdkField<?> element(SdkField<?> field) {
    return field.getTrait(ListTrait.class).memberFieldInfo();
  }

  private static SdkField<?> valueOf(SdkField<?> field) {
    return field.getTrait(MapTrait.class).valueFieldInfo();
  }

  private static boolean isAttributeValue(SdkField<?> field) {
    return field.marshallingType().toString().equals("SdkPojo")
        && field.constructor().get() instanceof AttributeValue.Builder;
  }

  private static Object built(SdkPojo builder) {
    return ((SdkBuilder<?, ?>) builder).build();
  }

  private static SdkPojo builder(Class<?> type) throws ReflectiveOperationException {
    return (SdkPojo) type.getMethod("builder").invoke(null);
  }

  /** What core is asked with a request, or what is said of the request. */
  private static String asked(String operation, Object request) {
    RecordedRequest recorded = new RecordedRequest();
    AwsClient client =
        request instanceof DynamoDbStreamsRequest
            ? new KarstDynamoDbStreamsClient(recorded.streams())
            : new KarstDynamoDbClient(recorded.operations());
    String name = operation.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    try {
      client
          .getClass()
          .getMethod(name + operation.substring(1), request.getClass())
          .invoke(client, request);
      throw new AssertionError("answered: " + request);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RecordedRequest.NoAnswer) {
        return recorded.toString();
      }
      if (e.getCause() instanceof DynamoDbException refusal) {
        return refusal.awsErrorDetails().errorMessage();
      }
      throw new AssertionError(operation + " of " + request, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Test
  void theWayToTheServiceHasNoEffect() {
    software.amazon.awssdk.services.dynamodb.model.GetItemRequest plain =
        software.amazon.awssdk.services.dynamodb.model.GetItemRequest.builder()
            .tableName("t")
            .build();
    software.amazon.awssdk.services.dynamodb.model.GetItemRequest overridden =
        plain.toBuilder()
            .overrideConfiguration(way -> way.putHeader("x", "y").apiCallTimeout(null))
            .build();

    assertThat(asked("GetItem", overridden)).isEqualTo(asked("GetItem", plain));
  }
}
