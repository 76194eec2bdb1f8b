package dev.karst.trigger.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said of patterns that are none. That Lambda refuses the first two, with no more than
 * "Invalid filter pattern definition.", was seen on Lambda itself (LocalStack's snapshots); the
 * reasons are those of EventBridge's rule engine.
 */
class FilterErrorsTest {
  private static final String START = "Invalid filter pattern definition. Reason: ";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u00a7',
      textBlock =
          """
          single-string                                      ; Filter is not valid JSON at [line: 1, column: 1]
          [{"eventName": ["INSERT"=123}]                     ; Filter is not an object at [line: 1, column: 1]
          ["INSERT"]                                         ; Filter is not an object at [line: 1, column: 1]
          "INSERT"                                           ; Filter is not an object at [line: 1, column: 1]
          {}                                                 ; Empty objects are not allowed at [line: 1, column: 2]
          {"eventName": ["INSERT"]} x                        ; Filter is not valid JSON at [line: 1, column: 27]
          {"eventName": ["INSERT"]} {}                       ; There must be nothing behind the filter at [line: 1, column: 27]
          {"eventName": "INSERT"}                            ; "eventName" must be an object or an array at [line: 1, column: 15]
          {"eventName": {}}                                  ; Empty objects are not allowed at [line: 1, column: 16]
          {"eventName": []}                                  ; Empty arrays are not allowed at [line: 1, column: 16]
          {"eventName": [["INSERT"]]}                        ; Match value must be String, number, true, false, or null at [line: 1, column: 16]
          {"eventName": ["INSERT"                            ; Filter is not valid JSON at [line: 1, column: 24]
          {"eventName": [INSERT]}                            ; Filter is not valid JSON at [line: 1, column: 16]
          {"a": [{}]}                                        ; Match expression name not found at [line: 1, column: 9]
          {"a": [{"prefix": "x", "suffix": "y"}]}            ; Only one key allowed in match expression at [line: 1, column: 24]
          {"a": [{"like": "x"}]}                             ; Unrecognized match type like at [line: 1, column: 9]
          {"a": [{"prefix": 1}]}                             ; prefix match pattern must be a string at [line: 1, column: 19]
          {"a": [{"prefix": {"suffix": "x"}}]}               ; Unsupported prefix pattern: suffix at [line: 1, column: 20]
          {"a": [{"prefix": {}}]}                            ; Match expression name not found at [line: 1, column: 20]
          {"a": [{"suffix": null}]}                          ; suffix match pattern must be a string at [line: 1, column: 19]
          {"a": [{"equals-ignore-case": ["x"]}]}             ; equals-ignore-case match pattern must be a string at [line: 1, column: 31]
          {"a": [{"wildcard": 1}]}                           ; wildcard match pattern must be a string at [line: 1, column: 21]
          {"a": [{"wildcard": "a**b"}]}                      ; Consecutive wildcard characters at pos 1 at [line: 1, column: 21]
          {"a": [{"wildcard": "a\\\\b"}]}                    ; Invalid escape character at pos 1 at [line: 1, column: 21]
          {"a": [{"exists": "true"}]}                        ; exists match pattern must be either true or false. at [line: 1, column: 19]
          {"a": [{"anything-but": null}]}                    ; Value of anything-but must be an array or single string/number value. at [line: 1, column: 25]
          {"a": [{"anything-but": true}]}                    ; Value of anything-but must be an array or single string/number value. at [line: 1, column: 25]
          {"a": [{"anything-but": []}]}                      ; Empty arrays are not allowed at [line: 1, column: 26]
          {"a": [{"anything-but": [true]}]}                  ; Inside anything but list, start|null|boolean is not supported. at [line: 1, column: 26]
          {"a": [{"anything-but": ["x", 1]}]}                ; Inside anything but list, either all values are number or string, mixed type is not supported at [line: 1, column: 31]
          {"a": [{"anything-but": {}}]}                      ; Match expression name not found at [line: 1, column: 26]
          {"a": [{"anything-but": {"numeric": [">", 1]}}]}   ; Unsupported anything-but pattern: numeric at [line: 1, column: 26]
          {"a": [{"anything-but": {"prefix": 1}}]}           ; prefix match pattern must be a string at [line: 1, column: 36]
          {"a": [{"anything-but": {"prefix": ["x", 1]}}]}    ; Inside anything-but/prefix list, number|start|null|boolean is not supported. at [line: 1, column: 42]
          {"a": [{"anything-but": {"prefix": []}}]}          ; Empty arrays are not allowed at [line: 1, column: 37]
          {"a": [{"anything-but": {"prefix": "x", "suffix": "y"}}]} ; Only one key allowed in match expression at [line: 1, column: 41]
          {"a": [{"numeric": 5}]}                            ; Value of numeric must be an array. at [line: 1, column: 20]
          {"a": [{"numeric": []}]}                           ; Invalid member in numeric match: ] at [line: 1, column: 21]
          {"a": [{"numeric": [5]}]}                          ; Invalid member in numeric match: 5 at [line: 1, column: 21]
          {"a": [{"numeric": ["=", "5"]}]}                   ; Value of equals must be numeric at [line: 1, column: 26]
          {"a": [{"numeric": ["<"]}]}                        ; Value of < must be numeric at [line: 1, column: 24]
          {"a": [{"numeric": ["=", 5, "<", 6]}]}             ; Too many terms in numeric range expression at [line: 1, column: 29]
          {"a": [{"numeric": ["<", 5, ">", 1]}]}             ; Too many terms in numeric range expression at [line: 1, column: 29]
          {"a": [{"numeric": [">", 5, ">", 6]}]}             ; Bad numeric range operator: > at [line: 1, column: 29]
          {"a": [{"numeric": [">", 5, 6]}]}                  ; Bad numeric range operator: 6 at [line: 1, column: 29]
          {"a": [{"numeric": [">", 5, "<", "x"]}]}           ; Bad value in numeric range: x at [line: 1, column: 34]
          {"a": [{"numeric": [">", 5, "<", 5]}]}             ; Bottom must be less than top at [line: 1, column: 34]
          {"a": [{"numeric": [">", 5, "<", 6, 7]}]}          ; Too many terms in numeric range expression at [line: 1, column: 37]
          {"a": [{"numeric": ["!=", 5]}]}                    ; Unrecognized numeric range operator: != at [line: 1, column: 21]
          {"a": [1e999]}                                     ; Cannot compare number : 1e999 at [line: 1, column: 8]
          {"a": [NaN]}                                       ; Filter is not valid JSON at [line: 1, column: 11]
          {"$or": {"a": ["x"]}}                              ; It must be an Array followed with $or. at [line: 1, column: 9]
          {"$or": [{"a": ["x"]}]}                            ; There must have at least 2 Objects in $or relationship. at [line: 1, column: 22]
          {"$or": [{"a": ["x"]}, "y"]}                       ; Only JSON object is allowed in array of $or relationship. at [line: 1, column: 24]
          {"$or": [{"prefix": ["x"]}, {"a": ["y"]}]}         ; prefix is reserved, as are anything-but, equals-ignore-case, exists, numeric, prefix, suffix, wildcard, and cannot be used as a field inside $or. at [line: 1, column: 11]
          {"$or": [{"a": ["x"]}, {}]}                        ; Empty objects are not allowed at [line: 1, column: 25]
          """)
  void refuses(String pattern, String reason) {
    assertThatThrownBy(() -> FilterPattern.parse(pattern))
        .isInstanceOf(ValidationException.class)
        .hasMessage(START + reason);
  }

  @Test
  void refusesWhatIsTooLong() {
    String pattern = "{\"a\":[\"" + "x".repeat(4096) + "\"]}";

    assertThatThrownBy(() -> FilterPattern.parse(pattern))
        .hasMessage(START + "A pattern has at most 4096 characters, this one has 4106");
    assertThat(FilterPattern.parse(pattern.replaceFirst("x{10}", "")).toString()).hasSize(4096);
  }

  @Test
  void refusesWhatIsTooDeep() {
    assertThat(FilterPattern.parse("{\"a\":".repeat(99) + "[1]" + "}".repeat(99))).isNotNull();
    assertThatThrownBy(() -> FilterPattern.parse("{\"a\":".repeat(800)))
        .hasMessage(START + "Filter is nested deeper than 100 at [line: 1, column: 501]");
    assertThatThrownBy(() -> FilterPattern.parse("[".repeat(4096)))
        .hasMessage(START + "Filter is not an object at [line: 1, column: 1]");
  }

  @Test
  void namesThePlaceInAPatternOfManyLines() {
    assertThatThrownBy(
            () -> FilterPattern.parse("{\n  \"eventName\": [\n    {\"prefix\": 7}\n  ]\n}"))
        .hasMessage(START + "prefix match pattern must be a string at [line: 3, column: 16]");
  }

  @Test
  void knowsReservedNamesOnlyRightInsideOr() {
    String inside = "{\"dynamodb\":{\"NewImage\":{\"prefix\":{\"S\":[\"x\"]}}}}";

    assertThat(FilterPattern.parse("{\"$or\":[" + inside + "," + inside + "]}")).isNotNull();
  }
}
