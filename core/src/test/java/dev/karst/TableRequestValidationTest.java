package dev.karst;

import static dev.karst.TableRequests.ALL;
import static dev.karst.TableRequests.ONE;
import static dev.karst.TableRequests.key;
import static dev.karst.TableRequests.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.operation.CreateGlobalSecondaryIndexAction;
import dev.karst.operation.DeleteGlobalSecondaryIndexAction;
import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.GlobalSecondaryIndexUpdate;
import dev.karst.operation.ListTablesRequest;
import dev.karst.operation.ListTagsOfResourceRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.operation.Tag;
import dev.karst.operation.TagResourceRequest;
import dev.karst.operation.UntagResourceRequest;
import dev.karst.operation.UpdateGlobalSecondaryIndexAction;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.TableClass;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What requests on tables but CreateTable are refused for, while there is no table at all. Messages
 * as dynalite's tests recorded them; those of changes that exclude each other, of tags and of what
 * UpdateTable must have at least as recorded from the service in 2026.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableRequestValidationTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String NULL = "' failed to satisfy constraint: Member must not be null";
  private static final String PATTERN =
      "' failed to satisfy constraint: Member must satisfy regular expression pattern:"
          + " [a-zA-Z0-9_.-]+";
  private static final String LENGTH = "' failed to satisfy constraint: Member must have length ";
  private static final String NAME_LENGTH =
      "TableName must be at least 3 characters long and at most 255 characters long";
  private static final String NOT_FOUND = "Requested resource not found: Table: abc not found";
  private static final String ARN = "arn:aws:dynamodb:ddblocal:000000000000:table/";
  private static final ProvisionedThroughput MUCH =
      throughput(1_000_000_000_001L, 1_000_000_000_001L);

  private Operations operations;
  private Karst karst;

  @BeforeAll
  void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    operations = karst.operations();
  }

  @AfterAll
  void close() {
    karst.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"names", "updates", "indexUpdates", "lists", "arns", "tags"})
  void isRefused(String what, Consumer<Operations> request, String message) {
    assertThat(what).isNotEmpty();
    assertThatThrownBy(() -> request.accept(operations))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("missing")
  void isNotFound(String what, Consumer<Operations> request, String message) {
    assertThat(what).isNotEmpty();
    assertThatThrownBy(() -> request.accept(operations))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> names() {
    String required = "The parameter 'TableName' is required but was not present in the request";
    String pattern = "1 validation error detected: Value 'abc;' at 'tableName" + PATTERN;
    return Stream.of(
            Arguments.of(null, required),
            Arguments.of("", NAME_LENGTH),
            Arguments.of("a;", NAME_LENGTH),
            Arguments.of("a".repeat(256), NAME_LENGTH),
            Arguments.of("abc;", pattern))
        .flatMap(
            name -> {
              String tableName = (String) name.get()[0];
              String message = (String) name.get()[1];
              return Stream.of(
                  test(
                      "describe",
                      on -> on.describeTable(new DescribeTableRequest(tableName)),
                      message),
                  test("delete", on -> on.deleteTable(new DeleteTableRequest(tableName)), message),
                  test(
                      "update",
                      on -> on.updateTable(UpdateTableRequest.builder(tableName).build()),
                      message));
            });
  }

  static Stream<Arguments> updates() {
    String nothing =
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
            + " GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates,"
            + " MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency,"
            + " DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is"
            + " required";
    return Stream.of(
        update("nothing", abc(), nothing),
        update("no index updates", abc().globalSecondaryIndexUpdates(List.of()), nothing),
        update(
            "definitions alone", abc().attributeDefinitions(TableRequests.strings("a")), nothing),
        update(
            "empty throughput",
            abc().provisionedThroughput(new ProvisionedThroughput(null, null)),
            "2 validation errors detected: Value null at 'provisionedThroughput.writeCapacityUnits"
                + NULL
                + "; Value null at 'provisionedThroughput.readCapacityUnits"
                + NULL),
        update(
            "low throughput",
            abc().provisionedThroughput(throughput(1_000_000_000_001L, -1)),
            "1 validation error detected: Value '-1' at 'provisionedThroughput.writeCapacityUnits'"
                + " failed to satisfy constraint: Member must have value greater than or equal to"
                + " 1"),
        update(
            "reading too much",
            abc().provisionedThroughput(MUCH),
            "Given value 1000000000001 for ReadCapacityUnits is out of bounds"),
        update(
            "writing too much",
            abc().provisionedThroughput(throughput(1_000_000_000_000L, 1_000_000_000_001L)),
            "Given value 1000000000001 for WriteCapacityUnits is out of bounds"),
        update(
            "provisioned without throughput",
            abc().billingMode(BillingMode.PROVISIONED),
            INVALID + "ProvisionedThroughput must be specified when BillingMode is PROVISIONED"),
        update(
            "table class and more",
            abc().tableClass(TableClass.STANDARD).deletionProtectionEnabled(true),
            INVALID + "TableClass modification must be the only operation in the request"),
        update(
            "protection and more",
            abc().deletionProtectionEnabled(false).provisionedThroughput(ONE),
            INVALID + "DeletionProtection modification must be the only operation in the request"),
        update(
            "protection and no index updates",
            abc().deletionProtectionEnabled(false).globalSecondaryIndexUpdates(List.of()),
            INVALID + "List of GlobalSecondaryIndexUpdates is empty"));
  }

  static Stream<Arguments> indexUpdates() {
    GlobalSecondaryIndexUpdate empty = new GlobalSecondaryIndexUpdate(null, null, null);
    String withoutAction =
        INVALID
            + "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
            + " GlobalSecondaryIndexUpdate.Delete must not be null";
    return Stream.of(
        update(
            "empty update",
            abc(setting(null, null)),
            "2 validation errors detected: Value null at"
                + " 'globalSecondaryIndexUpdates.1.member.update.indexName"
                + NULL
                + "; Value null at"
                + " 'globalSecondaryIndexUpdates.1.member.update.provisionedThroughput"
                + NULL),
        update(
            "bad updates",
            abc(
                setting("a", new ProvisionedThroughput(null, null)),
                setting("abc;", throughput(1_000_000_000_001L, 0))),
            "5 validation errors detected: Value 'a' at"
                + " 'globalSecondaryIndexUpdates.1.member.update.indexName"
                + LENGTH
                + "greater than or equal to 3; Value null at"
                + " 'globalSecondaryIndexUpdates.1.member.update.provisionedThroughput"
                + ".writeCapacityUnits"
                + NULL
                + "; Value null at"
                + " 'globalSecondaryIndexUpdates.1.member.update.provisionedThroughput"
                + ".readCapacityUnits"
                + NULL
                + "; Value 'abc;' at 'globalSecondaryIndexUpdates.2.member.update.indexName"
                + PATTERN
                + "; Value '0' at"
                + " 'globalSecondaryIndexUpdates.2.member.update.provisionedThroughput.writeCapacityUnits'"
                + " failed to satisfy constraint: Member must have value greater than or equal to"
                + " 1"),
        update(
            "empty creation",
            abc(
                GlobalSecondaryIndexUpdate.of(
                    new CreateGlobalSecondaryIndexAction(null, List.of(), null, null))),
            "3 validation errors detected: Value null at"
                + " 'globalSecondaryIndexUpdates.1.member.create.projection"
                + NULL
                + "; Value null at 'globalSecondaryIndexUpdates.1.member.create.indexName"
                + NULL
                + "; Value '[]' at 'globalSecondaryIndexUpdates.1.member.create.keySchema"
                + LENGTH
                + "greater than or equal to 1"),
        update(
            "empty deletion",
            abc(deletion(null)),
            "1 validation error detected: Value null at"
                + " 'globalSecondaryIndexUpdates.1.member.delete.indexName"
                + NULL),
        update("no action", abc(empty), withoutAction),
        update(
            "many without action",
            abc().globalSecondaryIndexUpdates(Collections.nCopies(6, empty)),
            withoutAction),
        update(
            "two actions",
            abc(
                new GlobalSecondaryIndexUpdate(
                    new UpdateGlobalSecondaryIndexAction("abc", ONE),
                    null,
                    new DeleteGlobalSecondaryIndexAction("abc"))),
            INVALID
                + "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate"
                + " object"),
        update(
            "one index twice",
            abc(
                deletion("abc"),
                GlobalSecondaryIndexUpdate.of(
                    new CreateGlobalSecondaryIndexAction("abc", key("a"), ALL, null))),
            INVALID
                + "Only one global secondary index update per index is allowed simultaneously."
                + " Index: abc"));
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        list(
            "",
            null,
            "2 validation errors detected: Value '' at 'exclusiveStartTableName"
                + PATTERN
                + "; Value '' at 'exclusiveStartTableName"
                + LENGTH
                + "greater than or equal to 3"),
        list(
            "a;",
            500,
            "3 validation errors detected: Value '500' at 'limit' failed to satisfy constraint:"
                + " Member must have value less than or equal to 100; Value 'a;' at"
                + " 'exclusiveStartTableName"
                + PATTERN
                + "; Value 'a;' at 'exclusiveStartTableName"
                + LENGTH
                + "greater than or equal to 3"),
        list(
            "a".repeat(256),
            null,
            "1 validation error detected: Value '"
                + "a".repeat(256)
                + "' at 'exclusiveStartTableName"
                + LENGTH
                + "less than or equal to 255"),
        list(
            null,
            0,
            "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member"
                + " must have value greater than or equal to 1"),
        list(
            null,
            101,
            "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint:"
                + " Member must have value less than or equal to 100"));
  }

  static Stream<Arguments> arns() {
    String invalid = "Invalid TableArn: Invalid ResourceArn provided as input ";
    return Stream.of(
            Arguments.of(null, "Invalid TableArn"),
            Arguments.of("", INVALID + "ARNs must start with 'arn:': "),
            Arguments.of("a:b:c:d:e/f", INVALID + "ARNs must start with 'arn:': a:b:c:d:e/f"),
            Arguments.of("arn:b:c:d:e/f", invalid + "arn:b:c:d:e/f"),
            Arguments.of("a:b:c:d:e:f/g", invalid + "a:b:c:d:e:f/g"),
            Arguments.of(ARN + "ab", invalid + ARN + "ab"),
            Arguments.of(
                ARN + "abc/index/i",
                INVALID
                    + "Invalid resource arn provided, only table or stream is accepted. Provided"
                    + " resource arn: "
                    + ARN
                    + "abc/index/i"))
        .flatMap(
            arn -> {
              String resource = (String) arn.get()[0];
              String message = (String) arn.get()[1];
              return Stream.of(
                  tag(resource, List.of(), message),
                  untag(resource, List.of(), message),
                  test(
                      "list " + resource,
                      on -> on.listTagsOfResource(new ListTagsOfResourceRequest(resource, null)),
                      message));
            });
  }

  static Stream<Arguments> tags() {
    String tooMany = "Number of Tags exceed the current limit for the provided ResourceArn";
    String longKey = "k".repeat(129);
    return Stream.of(
        tag("a:b:c:d:e:f/g", null, "1 validation error detected: Value null at 'tags" + NULL),
        untag("a:b:c:d:e:f/g", null, "1 validation error detected: Value null at 'tagKeys" + NULL),
        tag(ARN + "abc", List.of(), "Atleast one Tag needs to be provided as Input."),
        untag(ARN + "abc", List.of(), "Atleast one Tag Key needs to be provided as Input."),
        tag(ARN + "abc", List.of(new Tag("", "v")), "The Tag Key provided is invalid, Key: "),
        tag(
            ARN + "abc",
            List.of(new Tag("good", "v"), new Tag(longKey, "v")),
            "The Tag Key provided is invalid, Key: " + longKey),
        tag(ARN + "abc", List.of(new Tag("a,b", "v")), "The Tag Key provided is invalid, Key: a,b"),
        tag(
            ARN + "abc",
            List.of(new Tag("aws:zzz", "v")),
            "Tag Key cannot be prefixed with aws:, Key: aws:zzz"),
        tag(
            ARN + "abc",
            List.of(new Tag("k", "v".repeat(257))),
            "The Tag Value provided is invalid, Value: " + "v".repeat(257)),
        tag(
            ARN + "abc",
            List.of(new Tag("k", "100%")),
            "The Tag Value provided is invalid, Value: 100%"),
        tag(
            ARN + "abc",
            List.of(new Tag("dup", "1"), new Tag("dup", "2")),
            "Duplicate Tag Keys provided as input: Duplicate Tag Key found dup"),
        tag(
            ARN + "abc",
            IntStream.range(0, 51).mapToObj(i -> new Tag("k" + i, "")).toList(),
            tooMany),
        untag(ARN + "abc", IntStream.range(0, 51).mapToObj(i -> "k" + i).toList(), tooMany),
        untag(ARN + "abc", List.of(longKey), "The Tag Key provided is invalid, Key: " + longKey),
        test(
            "token",
            on -> on.listTagsOfResource(new ListTagsOfResourceRequest(ARN + "abc", "x")),
            INVALID + "NextToken was not given by ListTagsOfResource: x"));
  }

  static Stream<Arguments> missing() {
    return Stream.of(
        test("describe", on -> on.describeTable(new DescribeTableRequest("abc")), NOT_FOUND),
        test("by ARN", on -> on.describeTable(new DescribeTableRequest(ARN + "abc")), NOT_FOUND),
        test("delete", on -> on.deleteTable(new DeleteTableRequest("abc")), NOT_FOUND),
        update("update", abc().provisionedThroughput(ONE), NOT_FOUND),
        update("much for an index", abc(setting("abc", MUCH)), NOT_FOUND),
        test(
            "list tags",
            on -> on.listTagsOfResource(new ListTagsOfResourceRequest(ARN + "abc", null)),
            "Requested resource not found: ResourcArn: " + ARN + "abc not found"));
  }

  private static UpdateTableRequest.Builder abc(GlobalSecondaryIndexUpdate... updates) {
    UpdateTableRequest.Builder request = UpdateTableRequest.builder("abc");
    return updates.length == 0 ? request : request.globalSecondaryIndexUpdates(List.of(updates));
  }

  private static GlobalSecondaryIndexUpdate setting(
      String index, ProvisionedThroughput throughput) {
    return GlobalSecondaryIndexUpdate.of(new UpdateGlobalSecondaryIndexAction(index, throughput));
  }

  private static GlobalSecondaryIndexUpdate deletion(String index) {
    return GlobalSecondaryIndexUpdate.of(new DeleteGlobalSecondaryIndexAction(index));
  }

  private static Arguments update(String what, UpdateTableRequest.Builder request, String message) {
    return test(what, on -> on.updateTable(request.build()), message);
  }

  private static Arguments list(String start, Integer limit, String message) {
    return test(
        "list " + start + " " + limit,
        on -> on.listTables(new ListTablesRequest(start, limit)),
        message);
  }

  private static Arguments tag(String arn, List<Tag> tags, String message) {
    return test("tag " + arn, on -> on.tagResource(new TagResourceRequest(arn, tags)), message);
  }

  private static Arguments untag(String arn, List<String> keys, String message) {
    return test(
        "untag " + arn, on -> on.untagResource(new UntagResourceRequest(arn, keys)), message);
  }

  private static Arguments test(String what, Consumer<Operations> request, String message) {
    return Arguments.of(what, request, message);
  }
}
