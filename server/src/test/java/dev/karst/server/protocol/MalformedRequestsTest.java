package dev.karst.server.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

/** Bodies that are no JSON, or more of it than anybody needs. */
class MalformedRequestsTest {
  private static final String NOT_JSON =
      "400 {'__type':'com.amazon.coral.service#SerializationException'}";

  /** With a member of a wrong type, which does not matter if the rest is no JSON. */
  private static final String REQUEST =
      "{'TableName':5,'Item':{'p':{'S':'ä'},'n':{'N':'-1.5e3'},'l':{'L':[{'BOOL':true}]}}}";

  private final JsonSession session = new JsonSession().withTable("Music");

  @AfterEach
  void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "null",
        "5",
        "'x'",
        "[]",
        "[{}]",
        "true",
        "{}{}",
        "{} x",
        "{},",
        "{'a':1,}",
        "{a:1}",
        "{'a' 1}",
        "{'a':01}",
        "{'a':+1}",
        "{'a':.5}",
        "{'a':1.}",
        "{'a':NaN}",
        "{'a':Infinity}",
        "{'a':'\t'}",
        "{'a':'\\x'}",
        "{'a':'\\u12g4'}",
        "{'a':tru}",
        "{'a':[1 2]}",
        "{'a':[1,]}",
        "{'a':{]}",
        "{'a'}",
        "// x\n{}",
        "{'a':undefined}",
        "\uFEFF{}",
        "{'TableName':5} x",
        "{'TableName':5,'Item':}",
        "{'TableName':5,'Item':{}",
        "{'Unknown':[{'x':tru}]}",
        "\u0000{}"
      })
  void whatIsNoJsonIsRefusedWithoutAMessage(String body) {
    assertThat(session.ask("PutItem", body)).isEqualTo(NOT_JSON);
  }

  @Test
  void aBodyCutOffAnywhereIsNoJson() {
    byte[] whole = REQUEST.replace('\'', '"').getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertThat(session.ask("PutItem", Arrays.copyOf(whole, length)))
          .as("length=%s", length)
          .isEqualTo(NOT_JSON);
    }
    assertThat(session.ask("PutItem", whole)).contains("NUMBER_VALUE cannot be converted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "BF",
        "C0 80",
        "C1 BF",
        "C3",
        "C3 28",
        "E0 80 80",
        "E2 82",
        "E2 28 A1",
        "ED A0 80",
        "ED BF BF",
        "F0 80 80 80",
        "F0 9F 98",
        "F4 90 80 80",
        "F5 80 80 80",
        "FF",
        "FE"
      })
  void whatIsNoUtf8IsNoJson(String bytes) {
    String text = new String(HexFormat.ofDelimiter(" ").parseHex(bytes), ISO_8859_1);
    for (String body :
        new String[] {"{'TableName':'%s'}", "{'%s':1}", "{'x':'%s", "{'x':['%s']}"}) {
      byte[] request = String.format(body, text).replace('\'', '"').getBytes(ISO_8859_1);
      assertThat(session.ask("PutItem", request)).as(body).isEqualTo(NOT_JSON);
    }
  }

  @Test
  void otherEncodingsAreNoJson() {
    assertThat(session.ask("ListTables", "{}".getBytes(UTF_16))).isEqualTo(NOT_JSON);
    assertThat(session.ask("ListTables", new byte[] {0, '{', 0, '}'})).isEqualTo(NOT_JSON);
    assertThat(session.ask("ListTables", "{}".getBytes(UTF_8)))
        .isEqualTo("{'TableNames':['Music']}");
  }

  @Test
  void everyCharacterOfUtf8IsTaken() {
    String text = "\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\uD800\uDC00\uDBFF\uDFFF";
    assertThat(Utf8Text.isValid(text.getBytes(UTF_8))).isTrue();
    session.ask("PutItem", "{'TableName':'Music','Item':{'p':{'S':'" + text + "'}}}");
    assertThat(session.ask("GetItem", "{'TableName':'Music','Key':{'p':{'S':'" + text + "'}}}"))
        .isEqualTo("{'Item':{'p':{'S':'" + text + "'}}}");
  }

  /** As clients write them that keep to ASCII. */
  @Test
  void escapedPairsOfSurrogatesAreTaken() {
    session.ask(
        "PutItem",
        "{'TableName':'Music','Item':{'p':{'S':'\\ud83d\\ude00'},'\\uD83D\\uDE00x':{'NULL':true}}}");
    assertThat(session.ask("GetItem", "{'TableName':'Music','Key':{'p':{'S':'\uD83D\uDE00'}}}"))
        .isEqualTo("{'Item':{'p':{'S':'\uD83D\uDE00'},'\uD83D\uDE00x':{'NULL':true}}}");
  }

  @Test
  void anUnpairedSurrogateIsRefusedWhereverItStands() {
    String lone = "\\ud800";
    for (String request :
        new String[] {
          "{'TableName':'%s'}",
          "{'TableName':'Music','Item':{'p':{'S':'%s'}}}",
          "{'TableName':'Music','Item':{'p':{'S':'a'},'%s':{'S':'a'}}}",
          "{'TableName':'Music','Item':{'p':{'S':'a'},'x':{'SS':['%s','%<s']}}}",
          "{'TableName':'Music','Item':{'p':{'S':'a'},'x':{'N':'%s'}}}",
          "{'TableName':'Music','Item':{'p':{'S':'a'},'x':{'M':{'%s':{'S':'a'}}}}}",
          "{'TableName':'Music','Item':{'p':{'S':'a'}},'ReturnValues':'%s'}",
          "{'TableName':'Music','Item':{'p':{'S':'a'}},'ConditionExpression':'%s = %<s'}"
        }) {
      assertThat(session.ask("PutItem", String.format(request, lone)))
          .as(request)
          .matches(
              "400 \\{'__type':'com.amazon.coral.(validate#Validation|service#Serialization).*");
    }
  }

  @Test
  void valuesMayBeNestedAsDeepAsCoreAllowsAndALittleMore() {
    assertThat(session.ask("PutItem", nested(31))).isEqualTo("{}");
    assertThat(session.ask("PutItem", nested(100)))
        .contains("ValidationException", "Nesting Levels have exceeded supported limits");
    assertThat(session.ask("PutItem", nested(240))).contains("ValidationException");
    assertThat(session.ask("PutItem", nested(260))).isEqualTo(NOT_JSON);
    assertThat(session.ask("PutItem", "{'x':" + "[".repeat(3_000_000))).isEqualTo(NOT_JSON);
    assertThat(session.ask("PutItem", "{'x':".repeat(1_000_000))).isEqualTo(NOT_JSON);
  }

  private static String nested(int lists) {
    return "{'TableName':'Music','Item':{'p':{'S':'a'},'l':"
        + "{'L':[".repeat(lists)
        + "{'N':'1'}"
        + "]}".repeat(lists)
        + "}}";
  }

  @Test
  void largeValuesReachCore() {
    String large = "x".repeat(15_000_000);
    assertThat(session.ask("PutItem", "{'TableName':'Music','Item':{'p':{'S':'" + large + "'}}}"))
        .startsWith("400 {'__type':'com.amazon.coral.validate#ValidationException'");
    assertThat(session.ask("PutItem", "{'TableName':'Music','Item':{'" + large + "':{'S':'a'}}}"))
        .startsWith("400 {'__type':'com.amazon.coral.validate#ValidationException'");
    assertThat(session.ask("ListTables", "{'Limit':" + "9".repeat(5_000) + "}"))
        .isEqualTo(NOT_JSON);
  }

  /** The parser keeps names it has seen, and refuses those that are made to collide. */
  @Test
  void namesMayBeManyAndAlike() {
    Random random = new Random(1);
    for (int request = 0; request < 100; request++) {
      StringBuilder item = new StringBuilder("{'TableName':'Music','Item':{'p':{'S':'a'}");
      for (int i = 0; i < 2_000; i++) {
        item.append(",'").append(Integer.toString(2_000 * request + i)).append("':{'S':''}");
        item.append(",'").append(Long.toHexString(random.nextLong())).append("':{'S':''}");
      }
      assertThat(session.read("PutItem", item.append("}}").toString()).tableName())
          .as("request=%s", request)
          .contains("Music");
    }
  }

  @Test
  @Timeout(30) // Some ten milliseconds. A walk over all faults for each would take minutes.
  void manyFaultsTakeNoLongerEach() {
    StringBuilder item = new StringBuilder("{'TableName':'Music','Item':{'p':{'S':'a'}");
    for (int i = 0; i < 100_000; i++) {
      item.append(",'").append(i).append("':{}");
    }
    for (int i = 0; i < 100_000; i++) {
      item.append(",'99999':{}");
    }
    assertThat(session.ask("PutItem", item.append("}}").toString()))
        .contains("Supplied AttributeValue is empty");
  }

  /** The parser would keep names that it met, of 16 MB each. */
  @Test
  @Timeout(60)
  void longNamesAreNotRemembered() throws InterruptedException {
    WeakReference<String> name = new WeakReference<>(nameOf("x".repeat(5_000)));
    while (name.get() != null) {
      System.gc();
      Thread.sleep(10);
    }
  }

  private static String nameOf(String member) {
    try (JsonParser parser = Json.parser(("{\"" + member + "\":1}").getBytes(UTF_8))) {
      parser.nextToken();
      parser.nextToken();
      return parser.currentName();
    }
  }

  @Test
  void numbersAreRoundedDownAndCutToTheirRange() {
    assertThat(session.ask("ListTables", "{'Limit':1.9}")).isEqualTo("{'TableNames':['Music']}");
    assertThat(session.ask("ListTables", "{'Limit':-0.5}")).contains("Value '-1' at 'limit'");
    assertThat(session.ask("ListTables", "{'Limit':2147483648}")).contains("Value '2147483647' at");
    assertThat(session.ask("ListTables", "{'Limit':-9e999999999}"))
        .contains("Value '-2147483648' at");
    assertThat(session.ask("ListTables", "{'Limit':" + "9".repeat(900) + "}"))
        .contains("Value '2147483647' at");
    assertThat(session.ask("ListTables", "{'Limit':1e-999999999}")).contains("Value '0' at");
  }

  /** Whatever happens to a request on its way, the fault is the client's. */
  @Test
  void aDamagedRequestIsTheClientsFault() {
    long seed = 20260704;
    Random random = new Random(seed);
    byte[] whole = REQUEST.replace("5", "'Music'").replace('\'', '"').getBytes(UTF_8);
    for (int i = 0; i < 5_000; i++) {
      byte[] damaged = whole.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(session.ask("PutItem", damaged))
          .as("seed=%s i=%s", seed, i)
          .matches("(?s)\\{}|400 \\{'__type':'com\\.amazon.*");
    }
  }
}
