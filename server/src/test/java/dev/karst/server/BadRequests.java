package dev.karst.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Requests that are wrong in one way each, drawn by a seed from good ones to a table {@code music}
 * with the key {@code id} of type S.
 */
final class BadRequests {
  /**
   * A request that must be refused.
   *
   * @param what is wrong with it, for the reader of a failure
   */
  @SuppressWarnings("ArrayRecordComponent") // Made once, to be sent.
  record Bad(String what, String operation, byte[] body) {
    @Override
    public String toString() {
      String text = new String(body, StandardCharsets.UTF_8);
      return what
          + ": "
          + operation
          + " "
          + (text.length() <= 300
              ? text
              : text.substring(0, 300) + "… (" + body.length + " bytes)");
    }
  }

  private static final SortedMap<String, String> GOOD =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "PutItem",
                  """
                  {"TableName":"music","Item":{"id":{"S":"a"},"plays":{"N":"7"},"tags":{"SS":["x","y"]}},\
                  "ConditionExpression":"attribute_not_exists(#n) OR plays < :v",\
                  "ExpressionAttributeNames":{"#n":"none"},"ExpressionAttributeValues":{":v":{"N":"9"}},\
                  "ReturnValues":"ALL_OLD"}\
                  """),
              Map.entry(
                  "GetItem",
                  """
                  {"TableName":"music","Key":{"id":{"S":"a"}},"ConsistentRead":true,"ProjectionExpression":"id"}\
                  """),
              Map.entry(
                  "UpdateItem",
                  """
                  {"TableName":"music","Key":{"id":{"S":"a"}},"UpdateExpression":"SET plays = :v",\
                  "ExpressionAttributeValues":{":v":{"N":"1"}},"ReturnValues":"ALL_NEW"}\
                  """),
              Map.entry(
                  "DeleteItem",
                  """
                  {"TableName":"music","Key":{"id":{"S":"a"}},"ReturnConsumedCapacity":"TOTAL"}\
                  """),
              Map.entry(
                  "Query",
                  """
                  {"TableName":"music","KeyConditionExpression":"id = :v","Limit":3,\
                  "ExpressionAttributeValues":{":v":{"S":"a"}},"ScanIndexForward":false}\
                  """),
              Map.entry(
                  "Scan",
                  """
                  {"TableName":"music","FilterExpression":"plays > :v","Limit":3,"Segment":0,"TotalSegments":2,\
                  "ExpressionAttributeValues":{":v":{"N":"1"}}}\
                  """),
              Map.entry(
                  "BatchGetItem",
                  """
                  {"RequestItems":{"music":{"Keys":[{"id":{"S":"a"}},{"id":{"S":"b"}}],"ConsistentRead":true}}}\
                  """),
              Map.entry(
                  "BatchWriteItem",
                  """
                  {"RequestItems":{"music":[{"PutRequest":{"Item":{"id":{"S":"a"}}}},\
                  {"DeleteRequest":{"Key":{"id":{"S":"b"}}}}]}}\
                  """),
              Map.entry(
                  "TransactWriteItems",
                  """
                  {"TransactItems":[{"Put":{"TableName":"music","Item":{"id":{"S":"a"},"plays":{"N":"1"}}}}]}\
                  """),
              Map.entry(
                  "TransactGetItems",
                  """
                  {"TransactItems":[{"Get":{"TableName":"music","Key":{"id":{"S":"a"}}}}]}\
                  """),
              Map.entry(
                  "CreateTable",
                  """
                  {"TableName":"music","KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],\
                  "AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],"BillingMode":"PAY_PER_REQUEST",\
                  "StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_IMAGE"}}\
                  """),
              Map.entry(
                  "UpdateTimeToLive",
                  """
                  {"TableName":"music","TimeToLiveSpecification":{"Enabled":true,"AttributeName":"plays"}}\
                  """),
              Map.entry("DescribeTable", "{\"TableName\":\"music\",\"Comment\":\"\"}"),
              Map.entry("ListTables", "{\"ExclusiveStartTableName\":\"music\",\"Limit\":3}")));

  private static final List<String> OPERATIONS = List.copyOf(GOOD.keySet());

  /** JSON that no place of the requests above may hold: each is of none of DynamoDB's types. */
  private static final List<String> NEVER = List.of("[[[1]]]", "{\"S\":{\"S\":{}}}", "-7.25e3");

  private static final List<String> BAD_NUMBERS =
      List.of(
          "",
          "abc",
          "NaN",
          "Infinity",
          "-Infinity",
          "--1",
          "1_000",
          "0x10",
          "1e126",
          "-1e126",
          "1e-131",
          "1e999999999999",
          "1.2.3",
          "1,5",
          " 1",
          "1 ",
          "١",
          "1f",
          "1e",
          "1".repeat(39),
          "1." + "2".repeat(38),
          "9".repeat(10_000));

  private static final List<String> BAD_LITERALS =
      List.of("01", "+1", ".5", "1.", "NaN", "Infinity", "1e", "0x1", "1_0", "nul", "True", "'a'");

  private static final List<byte[]> BAD_UTF_8 =
      List.of(
          bytes(0xff),
          bytes(0xc0, 0x80),
          bytes(0xed, 0xa0, 0x80),
          bytes(0xf5, 0x80, 0x80, 0x80),
          bytes(0xe2, 0x28, 0xa1),
          bytes(0x80),
          bytes(0xf0, 0x9f, 0x98));

  private final Random random;

  BadRequests(long seed) {
    random = new Random(seed);
  }

  static Map<String, String> good() {
    return GOOD;
  }

  /** So many requests, each way to be wrong as often as the others. */
  List<Bad> draw(int count) {
    List<Bad> all = new ArrayList<>();
    while (all.size() < count) {
      all.add(truncated());
      all.add(deep());
      all.add(huge());
      all.add(wrongType());
      all.add(badUtf8());
      all.add(badNumber());
      all.add(badLiteral());
      all.add(unknownMember());
      all.add(trailing());
    }
    return all.subList(0, count);
  }

  private Bad truncated() {
    String operation = pick(OPERATIONS);
    String good = good(operation);
    return text("truncated", operation, good.substring(0, random.nextInt(good.length())));
  }

  private Bad deep() {
    int depth = pick(List.of(33, 40, 100, 500, 5_000, 100_000));
    boolean lists = random.nextBoolean();
    String value =
        (lists ? "{\"L\":[" : "{\"M\":{\"a\":").repeat(depth)
            + "{\"S\":\"x\"}"
            + (lists ? "]}" : "}}").repeat(depth);
    return text(
        depth + " deep",
        "PutItem",
        "{\"TableName\":\"music\",\"Item\":{\"id\":{\"S\":\"a\"},\"deep\":" + value + "}}");
  }

  private Bad huge() {
    return switch (random.nextInt(5)) {
      case 0 -> item("an item of 401 KB", "{\"S\":\"" + "x".repeat(401 * 1024) + "\"}");
      case 1 ->
          text(
              "a key of 2049 bytes",
              "GetItem",
              good("GetItem").replace("\"S\":\"a\"", "\"S\":\"" + "k".repeat(2049) + "\""));
      case 2 ->
          text(
              "an expression of 5 KB",
              "Scan",
              good("Scan").replace("plays > :v", "plays > :v" + " OR plays > :v".repeat(400)));
      case 3 -> item("a body of 17 MB", "{\"S\":\"" + "x".repeat(17 << 20) + "\"}");
      default ->
          text(
              "a name of 256 characters",
              "DescribeTable",
              "{\"TableName\":\"" + "t".repeat(256) + "\"}");
    };
  }

  /** Puts JSON that fits nowhere in place of a value. */
  private Bad wrongType() {
    String operation = pick(OPERATIONS);
    String good = good(operation);
    List<int[]> values = new ArrayList<>();
    boolean quoted = false;
    for (int i = 0; i < good.length(); i++) {
      if (good.charAt(i) == '"') {
        quoted = !quoted;
      } else if (good.charAt(i) == ':' && !quoted) {
        values.add(new int[] {i + 1, endOfValue(good, i + 1)});
      }
    }
    int[] value = pick(values);
    String wrong = pick(NEVER);
    if (isUnread(good, value[0]) || (wrong.charAt(0) == '-' && isNumber(good, value[0]))) {
      return wrongType();
    }
    return text(
        "wrong type", operation, good.substring(0, value[0]) + wrong + good.substring(value[1]));
  }

  private static boolean isUnread(String json, int value) {
    return json.substring(0, value).endsWith("\"Comment\":");
  }

  private static boolean isNumber(String json, int value) {
    return Character.isDigit(json.charAt(value));
  }

  /** Where the JSON value that starts at an index ends. */
  private static int endOfValue(String json, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; ; i++) {
      char c = json.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']')) {
        depth--;
        if (depth < 0) {
          return i;
        }
        if (depth == 0) {
          return i + 1;
        }
      } else if (!quoted && c == ',' && depth == 0) {
        return i;
      }
    }
  }

  private Bad badUtf8() {
    String operation = pick(OPERATIONS);
    byte[] good = good(operation).getBytes(StandardCharsets.UTF_8);
    List<Integer> insideText = new ArrayList<>();
    boolean quoted = false;
    for (int i = 0; i < good.length; i++) {
      if (good[i] == '"') {
        quoted = !quoted;
      }
      if (quoted) {
        insideText.add(i + 1);
      }
    }
    int at = pick(insideText);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(good, 0, at);
    body.writeBytes(pick(BAD_UTF_8));
    body.write(good, at, good.length - at);
    return new Bad("bad UTF-8", operation, body.toByteArray());
  }

  private Bad badNumber() {
    return item("a bad number", "{\"N\":\"" + pick(BAD_NUMBERS) + "\"}");
  }

  private Bad badLiteral() {
    String operation = pick(OPERATIONS);
    return text(
        "a bad literal",
        operation,
        "{\"Unknown\":" + pick(BAD_LITERALS) + "," + good(operation).substring(1));
  }

  /** Gives a member that must be given another name, which none has. */
  private Bad unknownMember() {
    String operation = pick(OPERATIONS);
    if (operation.equals("ListTables")) {
      return unknownMember(); // Nothing must be given.
    }
    String good = good(operation);
    String name = good.contains("TableName") ? "TableName" : good.split("\"", 3)[1];
    return text("unknown member", operation, good.replace("\"" + name + "\"", "\"Unknown\""));
  }

  private Bad trailing() {
    String operation = pick(OPERATIONS);
    return text(
        "trailing garbage",
        operation,
        good(operation) + pick(List.of("}", "]", "x", "{", ",", "\"", "\u0000", good(operation))));
  }

  private static Bad item(String what, String value) {
    return text(
        what,
        "PutItem",
        "{\"TableName\":\"music\",\"Item\":{\"id\":{\"S\":\"a\"},\"value\":" + value + "}}");
  }

  private static Bad text(String what, String operation, String body) {
    return new Bad(what, operation, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String good(String operation) {
    return GOOD.getOrDefault(operation, "");
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
