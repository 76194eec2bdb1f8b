package dev.karst.trigger.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.UserIdentity;
import dev.karst.schema.StreamViewType;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What patterns match. [A] marks what was seen on Lambda itself (LocalStack's snapshots of its
 * event source mappings), [D] Lambda's guide, [R] EventBridge's rule engine (aws/event-ruler).
 */
class FilterPatternTest {
  private static final String STREAM =
      "arn:aws:dynamodb:eu-central-1:000000000000:table/orders/stream/2026-11-29T10:00:00.000";

  private static final StreamRecord RECORD =
      StreamRecord.of(
          "e1",
          EventName.MODIFY,
          "eu-central-1",
          Instant.parse("2026-11-29T10:00:00.750Z"),
          Item.builder().put("id", "Fred").build(),
          Item.builder()
              .put("id", "Fred")
              .put("state", "paid-Late")
              .put("empty", "")
              .put("n", 42)
              .put("bin", AttributeValue.b((byte) 'f', (byte) 'o', (byte) 'o'))
              .put("yes", AttributeValue.bool(true))
              .put("none", AttributeValue.nul())
              .put("tags", AttributeValue.ss("a", "b"))
              .put("numbers", AttributeValue.ns(1, 2))
              .put("void", AttributeValue.l())
              .put(
                  "lines",
                  AttributeValue.l(
                      AttributeValue.m(
                          Map.of("sku", AttributeValue.s("x"), "qty", AttributeValue.n(1))),
                      AttributeValue.m(
                          Map.of("sku", AttributeValue.s("y"), "qty", AttributeValue.n(2)))))
              .put("address", AttributeValue.m(Map.of("city", AttributeValue.s("Wien"))))
              .build(),
          null,
          "1000000000000000000700003",
          41,
          StreamViewType.NEW_IMAGE,
          new UserIdentity("dynamodb.amazonaws.com", "Service"));

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # The fields of a record.
          {"eventName": ["INSERT", "MODIFY"]}                                  | true
          {"eventName": ["INSERT"]}                                            | false
          {"eventID": ["e1"], "awsRegion": ["eu-central-1"]}                   | true
          {"eventID": ["e1"], "awsRegion": ["us-east-1"]}                      | false
          {"eventSource": ["aws:dynamodb"], "eventVersion": ["1.1"]}           | true
          {"dynamodb": {"SequenceNumber": ["1000000000000000000700003"]}}      | true
          {"dynamodb": {"StreamViewType": ["NEW_IMAGE"]}}                      | true
          {"dynamodb": {"Keys": {"id": {"S": ["Fred"]}}}}                      | true
          {"dynamodb": {"OldImage": {"id": {"S": ["Fred"]}}}}                  | false
          {"nothing": ["x"]}                                                   | false
          # [D] What the store removed, as Lambda's events name it: small letters.
          {"userIdentity": {"type": ["Service"], "principalId": ["dynamodb.amazonaws.com"]}} | true
          {"userIdentity": {"Type": ["Service"]}}                              | false
          # Equality: exact, by case and by type.
          {"dynamodb": {"NewImage": {"state": {"S": ["paid-Late"]}}}}          | true
          {"dynamodb": {"NewImage": {"state": {"S": ["paid-late"]}}}}          | false
          {"dynamodb": {"NewImage": {"empty": {"S": [""]}}}}                   | true
          {"dynamodb": {"NewImage": {"state": {"S": [""]}}}}                   | false
          {"dynamodb": {"NewImage": {"yes": {"BOOL": [true]}}}}                | true
          {"dynamodb": {"NewImage": {"yes": {"BOOL": [false]}}}}               | false
          {"dynamodb": {"NewImage": {"yes": {"BOOL": ["true"]}}}}              | false
          {"dynamodb": {"NewImage": {"none": {"NULL": [true]}}}}               | true
          {"dynamodb": {"NewImage": {"none": {"NULL": [null]}}}}               | false
          {"dynamodb": {"NewImage": {"none": [null]}}}                         | false
          {"dynamodb": {"NewImage": {"bin": {"B": ["Zm9v"]}}}}                 | true
          # [A] A value stands below its type.
          {"dynamodb": {"NewImage": {"state": ["paid-Late"]}}}                 | false
          {"dynamodb": {"NewImage": {"state": {"N": ["paid-Late"]}}}}          | false
          # [A] An N is a string: numbers do not match it.
          {"dynamodb": {"NewImage": {"n": {"N": ["42"]}}}}                     | true
          {"dynamodb": {"NewImage": {"n": {"N": [42]}}}}                       | false
          {"dynamodb": {"NewImage": {"n": {"N": [{"numeric": [">", 1]}]}}}}    | false
          {"dynamodb": {"NewImage": {"n": {"N": [{"numeric": [">", 100]}, {"anything-but": "101"}]}}}} | true
          {"dynamodb": {"NewImage": {"n": {"N": [{"numeric": [">", 100]}, {"anything-but": "42"}]}}}}  | false
          # Numbers: [A] the time is one, in whole seconds.
          {"dynamodb": {"SizeBytes": [41]}}                                    | true
          {"dynamodb": {"SizeBytes": [41.0]}}                                  | true
          {"dynamodb": {"SizeBytes": ["41"]}}                                  | false
          {"dynamodb": {"SizeBytes": [{"numeric": ["=", 41]}]}}                | true
          {"dynamodb": {"SizeBytes": [{"numeric": ["<", 41]}]}}                | false
          {"dynamodb": {"SizeBytes": [{"numeric": ["<=", 41]}]}}               | true
          {"dynamodb": {"SizeBytes": [{"numeric": [">", 41]}]}}                | false
          {"dynamodb": {"SizeBytes": [{"numeric": [">=", 41]}]}}               | true
          {"dynamodb": {"SizeBytes": [{"numeric": [">", 40, "<=", 41]}]}}      | true
          {"dynamodb": {"SizeBytes": [{"numeric": [">", 40, "<", 41]}]}}       | false
          {"dynamodb": {"SizeBytes": [{"numeric": [">=", 41, "<", 4.2e1]}]}}   | true
          {"dynamodb": {"ApproximateCreationDateTime": [{"numeric": ["=", 1795946400]}]}} | true
          # Prefix, suffix, case, wildcard: of strings only.
          {"dynamodb": {"NewImage": {"state": {"S": [{"prefix": "paid"}]}}}}   | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"prefix": "Paid"}]}}}}   | false
          {"dynamodb": {"NewImage": {"state": {"S": [{"prefix": {"equals-ignore-case": "PAID"}}]}}}} | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"prefix": "paid-Late-or-not"}]}}}} | false
          {"dynamodb": {"NewImage": {"state": {"S": [{"suffix": "Late"}]}}}}   | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"suffix": "late"}]}}}}   | false
          {"dynamodb": {"NewImage": {"state": {"S": [{"suffix": {"equals-ignore-case": "late"}}]}}}} | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"suffix": "ever so much longer"}]}}}} | false
          {"dynamodb": {"NewImage": {"state": {"S": [{"equals-ignore-case": "PAID-late"}]}}}} | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"equals-ignore-case": "paid"}]}}}} | false
          {"dynamodb": {"SizeBytes": [{"prefix": "4"}, {"suffix": "1"}, {"wildcard": "*"}]}} | false
          {"dynamodb": {"NewImage": {"state": {"S": [{"wildcard": "p*-*e"}]}}}} | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"wildcard": "*"}]}}}}    | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"wildcard": "*paid-Late*"}]}}}} | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"wildcard": "paid*d-Late"}]}}}} | false
          {"dynamodb": {"NewImage": {"state": {"S": [{"wildcard": "p*i*i*e"}]}}}} | false
          {"dynamodb": {"NewImage": {"state": {"S": [{"wildcard": "paid-Late"}]}}}} | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"wildcard": "paid\\\\*"}]}}}} | false
          # [R] Anything but: the field is there; another type is something else, too.
          {"dynamodb": {"NewImage": {"state": {"S": [{"anything-but": "open"}]}}}} | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"anything-but": ["open", "paid-Late"]}]}}}} | false
          {"dynamodb": {"NewImage": {"other": {"S": [{"anything-but": "open"}]}}}} | false
          {"dynamodb": {"SizeBytes": [{"anything-but": 41}]}}                  | false
          {"dynamodb": {"SizeBytes": [{"anything-but": [40, 42]}]}}            | true
          {"dynamodb": {"SizeBytes": [{"anything-but": "41"}]}}                | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"anything-but": {"prefix": "paid"}}]}}}} | false
          {"dynamodb": {"NewImage": {"state": {"S": [{"anything-but": {"prefix": ["open", "sent"]}}]}}}} | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"anything-but": {"suffix": "Late"}}]}}}} | false
          {"dynamodb": {"NewImage": {"state": {"S": [{"anything-but": {"equals-ignore-case": ["PAID-LATE"]}}]}}}} | false
          {"dynamodb": {"NewImage": {"state": {"S": [{"anything-but": {"wildcard": "p*e"}}]}}}} | false
          # [A] Only values exist, not what holds fields.
          {"dynamodb": {"NewImage": {"state": {"S": [{"exists": true}]}}}}     | true
          {"dynamodb": {"NewImage": {"state": [{"exists": true}]}}}            | false
          {"dynamodb": {"NewImage": {"state": [{"exists": false}]}}}           | true
          {"dynamodb": {"NewImage": {"state": {"S": [{"exists": false}]}}}}    | false
          {"dynamodb": {"NewImage": {"other": {"S": [{"exists": false}]}}}}    | true
          {"dynamodb": {"OldImage": {"id": {"S": [{"exists": false}]}}}}       | true
          {"dynamodb": {"OldImage": {"id": {"S": [{"exists": true}]}}}}        | false
          {"dynamodb": {"NewImage": {"state": {"S": ["open", {"exists": false}]}}}} | false
          {"dynamodb": {"NewImage": {"other": {"S": ["open", {"exists": false}]}}}} | true
          # [R] Of an array one element is enough, and fields go together in one element.
          {"dynamodb": {"NewImage": {"tags": {"SS": ["b"]}}}}                  | true
          {"dynamodb": {"NewImage": {"tags": {"SS": ["c"]}}}}                  | false
          {"dynamodb": {"NewImage": {"tags": {"SS": [{"anything-but": "a"}]}}}} | true
          {"dynamodb": {"NewImage": {"tags": {"SS": [{"exists": false}]}}}}    | false
          {"dynamodb": {"NewImage": {"numbers": {"NS": ["2"]}}}}               | true
          {"dynamodb": {"NewImage": {"lines": {"L": {"M": {"sku": {"S": ["y"]}}}}}}} | true
          {"dynamodb": {"NewImage": {"lines": {"L": {"M": {"sku": {"S": ["y"]}, "qty": {"N": ["2"]}}}}}}} | true
          {"dynamodb": {"NewImage": {"lines": {"L": {"M": {"sku": {"S": ["y"]}, "qty": {"N": ["1"]}}}}}}} | false
          {"dynamodb": {"NewImage": {"lines": {"L": {"M": {"sku": {"S": [{"exists": false}]}}}}}}} | false
          {"dynamodb": {"NewImage": {"lines": {"L": {"M": {"tax": {"S": [{"exists": false}]}}}}}}} | true
          {"dynamodb": {"NewImage": {"void": {"L": {"S": [{"exists": false}]}}}}} | true
          {"dynamodb": {"NewImage": {"void": {"L": [{"exists": false}]}}}}     | true
          {"dynamodb": {"NewImage": {"void": {"L": {"S": ["a"]}}}}}            | false
          {"dynamodb": {"NewImage": {"address": {"M": {"city": {"S": ["Wien"]}}}}}} | true
          # Or.
          {"$or": [{"eventName": ["INSERT"]}, {"awsRegion": ["eu-central-1"]}]} | true
          {"$or": [{"eventName": ["INSERT"]}, {"awsRegion": ["us-east-1"]}]}   | false
          {"eventID": ["e2"], "$or": [{"eventName": ["MODIFY"]}, {"awsRegion": ["x"]}]} | false
          {"dynamodb": {"NewImage": {"lines": {"L": {"M": {"sku": {"S": ["y"]}, "$or": [{"qty": {"N": ["1"]}}, {"qty": {"N": ["7"]}}]}}}}}} | false
          {"dynamodb": {"NewImage": {"lines": {"L": {"M": {"sku": {"S": ["y"]}, "$or": [{"qty": {"N": ["2"]}}, {"qty": {"N": ["7"]}}]}}}}}} | true
          # [D] Records of Lambda's events name the stream that they come from.
          {"eventSourceARN": [{"prefix": "arn:aws:dynamodb:eu-central-1:000000000000:table/orders/stream/"}]} | true
          {"eventSourceARN": [{"wildcard": "*:table/carts/stream/*"}]}         | false
          {"eventSourceARN": [{"exists": false}]}                              | false
          # [R] Of fields of one name the last counts.
          {"eventName": ["MODIFY"], "eventName": ["INSERT"]}                   | false
          {"eventName": ["INSERT"], "eventName": ["MODIFY"]}                   | true
          """)
  void matches(String pattern, boolean expected) {
    assertThat(FilterPattern.parse(pattern).matches(RECORD, STREAM)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"paid*,true", "paid*x,false", "paid*-Late,false"})
  void aBackslashTakesAWildcardItsMeaning(String state, boolean expected) {
    StreamRecord record =
        StreamRecord.of(
            "e1",
            EventName.INSERT,
            "eu-central-1",
            Instant.EPOCH,
            Item.builder().put("id", "Fred").build(),
            Item.builder().put("id", "Fred").put("state", state).build(),
            null,
            "1",
            1,
            StreamViewType.NEW_IMAGE,
            null);
    String pattern =
        "{\"dynamodb\":{\"NewImage\":{\"state\":{\"S\":[{\"wildcard\":\"p*d\\\\*\"}]}}}}";

    assertThat(FilterPattern.parse(pattern).matches(record, STREAM)).isEqualTo(expected);
  }

  private static List<String> numbersComparedWithTexts(String pattern) {
    return FilterPattern.parse(pattern.replace('\'', '"')).numbersComparedWithTexts();
  }

  @Test
  void tellsNumbersThatAreComparedWithTexts() {
    assertThat(numbersComparedWithTexts("{'dynamodb':{'NewImage':{'n':{'N':[250]}}}}"))
        .containsExactly("dynamodb.NewImage.n.N");
    assertThat(
            numbersComparedWithTexts(
                "{'dynamodb':{'Keys':{'n':{'M':{'N':{'L':{'N':[{'numeric':['>',1]}]}}}}}}}"))
        .containsExactly("dynamodb.Keys.n.M.N.L.N");
    assertThat(numbersComparedWithTexts("{'dynamodb':{'NewImage':{'n':{'N':[250,'250']}}}}"))
        .isEmpty();
    assertThat(numbersComparedWithTexts("{'dynamodb':{'NewImage':{'N':{'S':[250]}}}}")).isEmpty();
    assertThat(numbersComparedWithTexts("{'dynamodb':{'SizeBytes':[250]}}")).isEmpty();
  }
}
