package dev.karst.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.operation.UpdateItemResponse;
import dev.karst.operation.stream.StreamOperations;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * One part of the suite: how DynamoDB behaves, whoever speaks for it. Every test has a database of
 * its own and looks at nothing but answers, error codes and messages.
 *
 * <p>Messages are DynamoDB's as its documentation has them or as the tests of dynalite recorded
 * them from the service.
 */
abstract class Conformance {
  static final String CONDITION_FAILED = "The conditional request failed";
  static final String NOT_FOUND = "Requested resource not found";
  static final String KEY_MISMATCH = "The provided key element does not match the schema";
  static final String INVALID = "One or more parameter values were invalid: ";

  private static final Pattern PLACEHOLDER = Pattern.compile("[:#][A-Za-z0-9_]+");

  private final ClientSupplier supplier;
  private Client client;

  Conformance(ClientSupplier supplier) {
    this.supplier = supplier;
  }

  @BeforeEach
  void open() {
    client = supplier.open();
    prepare();
  }

  @AfterEach
  void close() {
    client.close();
  }

  /** Creates the tables that every test of the class uses. */
  void prepare() {}

  final Operations db() {
    return client.operations();
  }

  final StreamOperations streams() {
    return client.streams();
  }

  final void create(TableDefinition definition) {
    db().createTable(Tables.request(definition).build());
  }

  final String arn(String table) {
    return Objects.requireNonNull(
        db().describeTable(new DescribeTableRequest(table)).table().tableArn());
  }

  final void put(String table, Item item) {
    db().putItem(PutItemRequest.builder(table, item).build());
  }

  final void put(String table, Item item, Consumer<PutItemRequest.Builder> more) {
    PutItemRequest.Builder request = PutItemRequest.builder(table, item);
    more.accept(request);
    db().putItem(request.build());
  }

  final Item get(String table, Item key) {
    return db().getItem(GetItemRequest.builder(table, key).build()).item();
  }

  final Item get(String table, Item key, Consumer<GetItemRequest.Builder> more) {
    GetItemRequest.Builder request = GetItemRequest.builder(table, key);
    more.accept(request);
    return db().getItem(request.build()).item();
  }

  final void delete(String table, Item key) {
    db().deleteItem(DeleteItemRequest.builder(table, key).build());
  }

  final UpdateItemResponse update(
      String table, Item key, Consumer<UpdateItemRequest.Builder> more) {
    UpdateItemRequest.Builder request = UpdateItemRequest.builder(table, key);
    more.accept(request);
    return db().updateItem(request.build());
  }

  final QueryResponse query(String table, Consumer<QueryRequest.Builder> more) {
    QueryRequest.Builder request = QueryRequest.builder(table);
    more.accept(request);
    return db().query(request.build());
  }

  final ScanResponse scan(String table, Consumer<ScanRequest.Builder> more) {
    ScanRequest.Builder request = ScanRequest.builder(table);
    more.accept(request);
    return db().scan(request.build());
  }

  final List<Item> everything(String table) {
    return scan(table, scan -> {}).items();
  }

  /** Those entries whose placeholders stand in the text; none of them is null, as in a request. */
  static <V> Map<String, V> used(String text, Map<String, V> all) {
    Map<String, V> used = new LinkedHashMap<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      V value = all.get(matcher.group());
      if (value != null) {
        used.put(matcher.group(), value);
      }
    }
    return used.isEmpty() ? null : used;
  }

  static void invalid(String message, ThrowingCallable call) {
    refused(ErrorCode.VALIDATION, message, call);
  }

  static void notFound(ThrowingCallable call) {
    refused(ErrorCode.RESOURCE_NOT_FOUND, NOT_FOUND, call);
  }

  static void refused(ErrorCode code, String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(KarstException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessage(message);
  }

  /** Checks that the condition fails, and which item the error shows. */
  static void conditionFails(Item shown, ThrowingCallable call) {
    refused(ErrorCode.CONDITIONAL_CHECK_FAILED, CONDITION_FAILED, call);
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class,
            e -> assertThat(e.item().orElse(null)).isEqualTo(shown));
  }

  static String string(Item item, String attribute) {
    return ((AttributeValue.S) item.get(attribute).orElseThrow()).value();
  }

  static long whole(Item item, String attribute) {
    return ((AttributeValue.N) item.get(attribute).orElseThrow()).value().longValueExact();
  }
}
