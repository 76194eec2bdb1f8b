package dev.karst;

import static dev.karst.TableRequests.ALL;
import static dev.karst.TableRequests.global;
import static dev.karst.TableRequests.include;
import static dev.karst.TableRequests.key;
import static dev.karst.TableRequests.local;
import static dev.karst.TableRequests.schema;
import static dev.karst.TableRequests.strings;
import static dev.karst.TableRequests.table;
import static dev.karst.TableRequests.tableAb;
import static dev.karst.TableRequests.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.GlobalSecondaryIndex;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.LocalSecondaryIndex;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.operation.Tag;
import dev.karst.schema.BillingMode;
import dev.karst.schema.ProjectionType;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What CreateTable refuses, in which words. Messages as dynalite's test/createTable.js recorded
 * them; those of tags, of keys with more than two attributes and of unused definitions as recorded
 * from the service in 2026.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreateTableValidationTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String NULL = "' failed to satisfy constraint: Member must not be null";
  private static final String PATTERN =
      "' failed to satisfy constraint: Member must satisfy regular expression pattern:"
          + " [a-zA-Z0-9_.-]+";
  private static final String AT_LEAST =
      "' failed to satisfy constraint: Member must have value greater than or equal to 1";
  private static final String LENGTH = "' failed to satisfy constraint: Member must have length ";
  private static final Projection NOTHING = new Projection(null, null);

  private Karst karst;

  @BeforeAll
  void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  }

  @AfterAll
  void close() {
    karst.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"shapes", "capacity", "keys", "localIndexes", "globalIndexes", "tags"})
  void isRefused(String what, CreateTableRequest.Builder request, String message) {
    assertThat(what).isNotEmpty();
    assertThatThrownBy(() -> karst.operations().createTable(request.build()))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
    assertThat(karst.tableNames()).isEmpty();
  }

  static Stream<Arguments> shapes() {
    String name = "a".repeat(256);
    KeySchemaElement noName = new KeySchemaElement(null, KeySchemaElement.KeyType.HASH);
    KeySchemaElement noType = new KeySchemaElement("a", null);
    return Stream.of(
        test(
            "no name",
            CreateTableRequest.builder(),
            "The parameter 'TableName' is required but was not present in the request"),
        test(
            "empty name",
            CreateTableRequest.builder().tableName(""),
            "4 validation errors detected: Value null at 'attributeDefinitions"
                + NULL
                + "; Value '' at 'tableName' failed to satisfy constraint: Member must satisfy"
                + " regular expression pattern: [a-zA-Z0-9_.-]+; Value '' at 'tableName' failed to"
                + " satisfy constraint: Member must have length greater than or equal to 3; Value"
                + " null at 'keySchema"
                + NULL),
        test(
            "short name",
            CreateTableRequest.builder().tableName("a;"),
            "4 validation errors detected: Value null at 'attributeDefinitions"
                + NULL
                + "; Value 'a;' at 'tableName' failed to satisfy constraint: Member must satisfy"
                + " regular expression pattern: [a-zA-Z0-9_.-]+; Value 'a;' at 'tableName' failed"
                + " to satisfy constraint: Member must have length greater than or equal to 3;"
                + " Value null at 'keySchema"
                + NULL),
        test(
            "long name",
            CreateTableRequest.builder().tableName(name),
            "3 validation errors detected: Value null at 'attributeDefinitions"
                + NULL
                + "; Value '"
                + name
                + "' at 'tableName' failed to satisfy constraint: Member must have length less"
                + " than or equal to 255; Value null at 'keySchema"
                + NULL),
        test(
            "nulls",
            CreateTableRequest.builder().tableName("abc;"),
            "3 validation errors detected: Value null at 'attributeDefinitions"
                + NULL
                + "; Value 'abc;' at 'tableName"
                + PATTERN
                + "; Value null at 'keySchema"
                + NULL),
        test(
            "empty throughput",
            CreateTableRequest.builder()
                .tableName("abc")
                .attributeDefinitions(List.of())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .provisionedThroughput(new ProvisionedThroughput(null, null)),
            "3 validation errors detected: Value null at 'provisionedThroughput.writeCapacityUnits"
                + NULL
                + "; Value null at 'provisionedThroughput.readCapacityUnits"
                + NULL
                + "; Value null at 'keySchema"
                + NULL),
        test(
            "low throughput",
            table(List.of(), List.of()).provisionedThroughput(throughput(-1, -1)),
            "3 validation errors detected: Value '-1' at 'provisionedThroughput.writeCapacityUnits"
                + AT_LEAST
                + "; Value '-1' at 'provisionedThroughput.readCapacityUnits"
                + AT_LEAST
                + "; Value '[]' at 'keySchema"
                + LENGTH
                + "greater than or equal to 1"),
        test(
            "key elements",
            table(List.of(), List.of(noName, noType, key("a").get(0))),
            "3 validation errors detected: Value '"
                + List.of(noName, noType, key("a").get(0))
                + "' at 'keySchema"
                + LENGTH
                + "less than or equal to 2; Value null at 'keySchema.1.member.attributeName"
                + NULL
                + "; Value null at 'keySchema.2.member.keyType"
                + NULL),
        test(
            "definitions",
            table(List.of(new AttributeDefinition(null, null)), key("a", "b")),
            "2 validation errors detected: Value null at"
                + " 'attributeDefinitions.1.member.attributeName"
                + NULL
                + "; Value null at 'attributeDefinitions.1.member.attributeType"
                + NULL),
        test(
            "attribute names",
            table(strings("", name), key("a", "b")),
            "2 validation errors detected: Value '' at 'attributeDefinitions.1.member.attributeName"
                + LENGTH
                + "greater than or equal to 1; Value '"
                + name
                + "' at 'attributeDefinitions.2.member.attributeName"
                + LENGTH
                + "less than or equal to 255"),
        test(
            "empty local indexes",
            tableAb()
                .localSecondaryIndexes(
                    Collections.nCopies(2, new LocalSecondaryIndex(null, null, null))),
            "6 validation errors detected: "
                + nulls("localSecondaryIndexes.1.member")
                + "; "
                + nulls("localSecondaryIndexes.2.member")),
        test(
            "ten are told of",
            tableAb()
                .globalSecondaryIndexes(
                    Collections.nCopies(9, new GlobalSecondaryIndex(null, null, null, null))),
            "10 validation errors detected: "
                + nulls("globalSecondaryIndexes.1.member")
                + "; "
                + nulls("globalSecondaryIndexes.2.member")
                + "; "
                + nulls("globalSecondaryIndexes.3.member")
                + "; Value null at 'globalSecondaryIndexes.4.member.indexName"
                + NULL),
        test(
            "index names",
            table(strings("a", "b"), key("a"))
                .globalSecondaryIndexes(
                    List.of(
                        new GlobalSecondaryIndex("h;", List.of(), NOTHING, throughput(0, 0)),
                        new GlobalSecondaryIndex(
                            name, key("a"), NOTHING, new ProvisionedThroughput(null, null)))),
            "8 validation errors detected: Value 'h;' at 'globalSecondaryIndexes.1.member.indexName"
                + PATTERN
                + "; Value 'h;' at 'globalSecondaryIndexes.1.member.indexName"
                + LENGTH
                + "greater than or equal to 3; Value '[]' at"
                + " 'globalSecondaryIndexes.1.member.keySchema"
                + LENGTH
                + "greater than or equal to 1; Value '0' at"
                + " 'globalSecondaryIndexes.1.member.provisionedThroughput.writeCapacityUnits"
                + AT_LEAST
                + "; Value '0' at"
                + " 'globalSecondaryIndexes.1.member.provisionedThroughput.readCapacityUnits"
                + AT_LEAST
                + "; Value '"
                + name
                + "' at 'globalSecondaryIndexes.2.member.indexName"
                + LENGTH
                + "less than or equal to 255; Value null at"
                + " 'globalSecondaryIndexes.2.member.provisionedThroughput.writeCapacityUnits"
                + NULL
                + "; Value null at"
                + " 'globalSecondaryIndexes.2.member.provisionedThroughput.readCapacityUnits"
                + NULL),
        test(
            "no included attributes",
            tableAb().globalSecondaryIndexes(List.of(global("abc", key("a", "b"), include()))),
            "1 validation error detected: Value '[]' at"
                + " 'globalSecondaryIndexes.1.member.projection.nonKeyAttributes"
                + LENGTH
                + "greater than or equal to 1"),
        test(
            "too many included attributes",
            tableAb()
                .localSecondaryIndexes(List.of(local("abc", key("a", "b"), include(numbers(21))))),
            "1 validation error detected: Value '"
                + List.of(numbers(21))
                + "' at 'localSecondaryIndexes.1.member.projection.nonKeyAttributes"
                + LENGTH
                + "less than or equal to 20"),
        test(
            "key of a local index",
            tableAb().localSecondaryIndexes(List.of(local("abc", schema("#a b c"), ALL))),
            "1 validation error detected: Value '"
                + schema("#a b c")
                + "' at 'localSecondaryIndexes.1.member.keySchema"
                + LENGTH
                + "less than or equal to 2"));
  }

  static Stream<Arguments> capacity() {
    return Stream.of(
        test(
            "missing",
            CreateTableRequest.builder("abc", List.of(), key("a")),
            INVALID
                + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode"
                + " is PROVISIONED"),
        test(
            "given, but paid by request",
            table(List.of(), schema("#a #a")).billingMode(BillingMode.PAY_PER_REQUEST),
            INVALID
                + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when"
                + " BillingMode is PAY_PER_REQUEST"),
        test(
            "reading too much",
            table(List.of(), key("a"))
                .provisionedThroughput(throughput(1_000_000_000_001L, 1_000_000_000_001L)),
            "Given value 1000000000001 for ReadCapacityUnits is out of bounds"),
        test(
            "writing too much",
            table(List.of(), key("a"))
                .provisionedThroughput(throughput(1_000_000_000_000L, 1_000_000_000_001L)),
            "Given value 1000000000001 for WriteCapacityUnits is out of bounds"),
        test(
            "index without capacity",
            tableAb()
                .globalSecondaryIndexes(
                    List.of(new GlobalSecondaryIndex("abc", key("b"), ALL, null))),
            INVALID + "ProvisionedThroughput is not specified for index: abc"),
        test(
            "index with too much",
            tableAb()
                .globalSecondaryIndexes(
                    List.of(
                        new GlobalSecondaryIndex(
                            "abc", key("b"), ALL, throughput(1, 1_000_000_000_001L)))),
            "Given value 1000000000001 for WriteCapacityUnits is out of bounds for index abc"),
        test(
            "index with capacity, but paid by request",
            tableAb()
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .provisionedThroughput(null)
                .globalSecondaryIndexes(List.of(global("abc", key("b"), ALL))),
            INVALID
                + "ProvisionedThroughput should not be specified for index: abc when BillingMode is"
                + " PAY_PER_REQUEST"));
  }

  static Stream<Arguments> keys() {
    String undefined = "Invalid KeySchema: Some index key attribute have no definition";
    String doNotMatch =
        INVALID
            + "Number of attributes in KeySchema does not exactly match number of attributes"
            + " defined in AttributeDefinitions";
    return Stream.of(
        test("no definitions", table(List.of(), schema("#a #a")), undefined),
        test("fewer definitions", table(strings("b"), key("a", "b")), undefined),
        test(
            "another definition",
            table(strings("b"), key("a")),
            INVALID
                + "Some index key attributes are not defined in AttributeDefinitions. Keys: [a],"
                + " AttributeDefinitions: [b]"),
        test(
            "defined twice",
            table(strings("a", "b", "a"), key("a", "b")),
            "Attribute Name is duplicated: a"),
        test(
            "same name",
            table(strings("a", "b"), schema("#a #a")),
            "Both the Hash Key and the Range Key element in the KeySchema have the same name"),
        test(
            "range first",
            table(strings("a", "b"), schema("a #b")),
            "Invalid KeySchema: The first KeySchemaElement is not a HASH key type"),
        test(
            "two hashes",
            table(strings("a", "b"), schema("#a #b")),
            "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type"),
        test("one definition too many", table(strings("a", "c", "b"), key("a", "b")), doNotMatch),
        test("one too many for a hash", table(strings("a", "b"), key("a")), doNotMatch));
  }

  static Stream<Arguments> localIndexes() {
    return Stream.of(
        withLocal(
            "none",
            table(strings("a", "b"), key("a")),
            INVALID + "List of LocalSecondaryIndexes is empty"),
        withLocal(
            "table without range key",
            table(strings("a", "b"), key("a")),
            INVALID
                + "Table KeySchema does not have a range key, which is required when specifying a"
                + " LocalSecondaryIndex",
            local("abc", schema("c"), NOTHING)),
        withLocal(
            "undefined attributes",
            tableAb(),
            INVALID
                + "Some index key attributes are not defined in AttributeDefinitions. Keys: [c, d],"
                + " AttributeDefinitions: [a, b]",
            local("abc", schema("c d"), NOTHING),
            local("abc", schema("e"), NOTHING)),
        withLocal(
            "range first",
            tableAb(),
            "Invalid KeySchema: The first KeySchemaElement is not a HASH key type",
            local("abc", schema("a"), NOTHING)),
        withLocal(
            "same name",
            tableAb(),
            "Both the Hash Key and the Range Key element in the KeySchema have the same name",
            local("abc", schema("#a #a"), NOTHING)),
        withLocal(
            "two hashes",
            tableAb(),
            "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type",
            local("abc", schema("#a #b"), NOTHING)),
        withLocal(
            "no range key",
            tableAb(),
            INVALID + "Index KeySchema does not have a range key for index: abc",
            local("abc", key("b"), NOTHING)),
        withLocal(
            "another hash key",
            tableAb(),
            INVALID
                + "Index KeySchema does not have the same leading hash key as table KeySchema for"
                + " index: abc. index hash key: b, table hash key: a",
            local("abc", key("b", "a"), NOTHING)),
        withLocal(
            "unused definition, before the projection",
            table(strings("a", "b", "c"), key("a", "b")),
            INVALID
                + "Some AttributeDefinitions are not used. AttributeDefinitions: [a, b, c], keys"
                + " used: [a, b]",
            local("abc", key("a", "b"), NOTHING)),
        withLocal(
            "no projection type",
            tableAb(),
            INVALID + "Unknown ProjectionType: null",
            local("abc", key("a", "b"), new Projection(null, List.of("a")))),
        withLocal(
            "attributes with ALL",
            tableAb(),
            INVALID + "ProjectionType is ALL, but NonKeyAttributes is specified",
            local("abc", key("a", "b"), new Projection(ProjectionType.ALL, List.of("a")))),
        withLocal(
            "same name twice",
            tableAb(),
            INVALID + "Duplicate index name: abc",
            local("abc", key("a", "b"), ALL),
            local("abc", key("a", "b"), ALL)),
        withLocal(
            "six",
            tableAb(),
            INVALID + "Number of LocalSecondaryIndexes exceeds per-table limit of 5",
            IntStream.range(0, 6)
                .mapToObj(i -> local("abc" + i, key("a", "b"), ALL))
                .toArray(LocalSecondaryIndex[]::new)));
  }

  static Stream<Arguments> globalIndexes() {
    List<AttributeDefinition> letters = strings("abcdefghij".split(""));
    return Stream.of(
        withGlobal("none", tableAb(), INVALID + "List of GlobalSecondaryIndexes is empty"),
        withGlobal(
            "undefined attribute",
            table(strings("a", "b"), key("a")),
            INVALID
                + "Some index key attributes are not defined in AttributeDefinitions. Keys: [c],"
                + " AttributeDefinitions: [a, b]",
            global("abc", schema("c"), NOTHING)),
        withGlobal(
            "range first",
            tableAb(),
            "Invalid KeySchema: The first KeySchemaElement is not a HASH key type",
            global("abc", schema("a #b"), NOTHING)),
        withGlobal(
            "same name",
            tableAb(),
            "Both the Hash Key and the Range Key element in the KeySchema have the same name",
            global("abc", schema("#a #a"), NOTHING)),
        withGlobal(
            "same name among many",
            tableAb(),
            "The KeySchema contains multiple key attributes with the same name",
            global("abc", schema("#a #b a"), NOTHING)),
        withGlobal(
            "hash behind range",
            table(letters, key("a", "b")),
            INVALID + "All HASH key attributes must precede RANGE key attributes in the KeySchema",
            global("abc", schema("#a b #c"), NOTHING)),
        withGlobal(
            "five hashes",
            table(letters, key("a", "b")),
            INVALID + "The KeySchema exceeds the maximum allowed number of HASH key attributes",
            global("abc", schema("#a #b #c #d #e f"), NOTHING)),
        withGlobal(
            "five ranges",
            table(letters, key("a", "b")),
            INVALID + "The KeySchema exceeds the maximum allowed number of RANGE key attributes",
            global("abc", schema("#a b c d e f"), NOTHING)),
        withGlobal(
            "unused definitions",
            table(letters, key("a", "b")),
            INVALID
                + "Some AttributeDefinitions are not used. AttributeDefinitions: [a, b, c, d, e, f,"
                + " g, h, i, j], keys used: [a, b, h, g]",
            global("abc", schema("#h g b"), NOTHING)),
        withGlobal(
            "no projection type",
            tableAb(),
            INVALID + "Unknown ProjectionType: null",
            global("abc", key("b"), NOTHING)),
        withGlobal(
            "attributes with KEYS_ONLY",
            tableAb(),
            INVALID + "ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified",
            global("abc", key("b"), new Projection(ProjectionType.KEYS_ONLY, List.of("a")))),
        withGlobal(
            "INCLUDE without attributes",
            tableAb(),
            INVALID + "ProjectionType is INCLUDE, but NonKeyAttributes is not specified",
            global("abc", key("b"), new Projection(ProjectionType.INCLUDE, null))),
        withGlobal(
            "an attribute twice",
            tableAb(),
            INVALID + "Duplicate element in NonKeyAttributes: x",
            global("abc", key("b"), include("x", "y", "x"))),
        withGlobal(
            "same name as a local one",
            tableAb().localSecondaryIndexes(List.of(local("abc", key("a", "b"), ALL))),
            INVALID + "Duplicate index name: abc",
            global("abc", key("b"), ALL)),
        withGlobal(
            "too many attributes together",
            tableAb().localSecondaryIndexes(List.of(local("abc", key("a", "b"), include("z")))),
            INVALID + "Number of NonKeyAttributes of all indexes exceeds per-table limit of 100",
            IntStream.range(0, 5)
                .mapToObj(i -> global("abc" + i, key("b"), include(numbers(20))))
                .toArray(GlobalSecondaryIndex[]::new)),
        withGlobal(
            "twenty-one",
            tableAb(),
            INVALID + "GlobalSecondaryIndex count exceeds the per-table limit of 20",
            IntStream.range(0, 21)
                .mapToObj(i -> global("abc" + i, key("b"), ALL))
                .toArray(GlobalSecondaryIndex[]::new)));
  }

  static Stream<Arguments> tags() {
    return Stream.of(
        test(
            "no key",
            tableAb().tags(List.of(new Tag(null, "v"))),
            "The Tag Key provided is invalid, Key: null"),
        test(
            "no value",
            tableAb().tags(List.of(new Tag("k", null))),
            "The Tag Value provided is invalid, Value: null"),
        test(
            "reserved",
            tableAb().tags(List.of(new Tag("aws:foo", "v"))),
            "Tag Key cannot be prefixed with aws:, Key: aws:foo"),
        test(
            "fifty-one",
            tableAb().tags(IntStream.range(0, 51).mapToObj(i -> new Tag("k" + i, "")).toList()),
            "Number of Tags exceed the current limit for the provided ResourceArn"));
  }

  private static String[] numbers(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toArray(String[]::new);
  }

  private static String nulls(String member) {
    return Stream.of("indexName", "keySchema", "projection")
        .map(name -> "Value null at '" + member + "." + name + NULL)
        .reduce((all, next) -> all + "; " + next)
        .orElseThrow();
  }

  private static Arguments test(String what, CreateTableRequest.Builder request, String message) {
    return Arguments.of(what, request, message);
  }

  private static Arguments withLocal(
      String what,
      CreateTableRequest.Builder request,
      String message,
      LocalSecondaryIndex... indexes) {
    return Arguments.of(what, request.localSecondaryIndexes(List.of(indexes)), message);
  }

  private static Arguments withGlobal(
      String what,
      CreateTableRequest.Builder request,
      String message,
      GlobalSecondaryIndex... indexes) {
    return Arguments.of(what, request.globalSecondaryIndexes(List.of(indexes)), message);
  }
}
