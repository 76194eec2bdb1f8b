package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.ReturnItemCollectionMetrics;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Constraint messages, as dynalite's tests recorded them. */
class ConstraintsTest {
  private final Constraints constraints = new Constraints();

  @Test
  void whatKeepsTheRulesIsNotRefused() {
    constraints
        .notNull("a", "")
        .valueAtLeast("b", 1, 1)
        .valueAtMost("c", 100L, 100)
        .pattern("d", "x", Pattern.compile("x"))
        .lengthAtLeast("e", "abc", 3)
        .lengthAtMost("f", List.of(1, 2), 2)
        .lengthAtLeast("g", Map.of(1, 2), 1)
        .check();
  }

  @Test
  void whatIsNotGivenBreaksNoOtherRule() {
    constraints
        .valueAtLeast("a", null, 1)
        .valueAtMost("b", null, 1)
        .pattern("c", null, Pattern.compile("x"))
        .lengthAtLeast("d", (String) null, 3)
        .lengthAtMost("e", (List<?>) null, 2)
        .lengthAtMost("f", (Map<?, ?>) null, 2)
        .check();
  }

  @Test
  void oneViolationIsOneError() {
    constraints.valueAtLeast("limit", 0, 1);
    assertThatThrownBy(constraints::check)
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member"
                + " must have value greater than or equal to 1");
  }

  @Test
  void allViolationsAreToldInTheirOrder() {
    constraints
        .notNull("attributeDefinitions", null)
        .pattern("tableName", "abc;", Pattern.compile("[a-z]+"))
        .lengthAtLeast("keySchema", List.of(), 1)
        .lengthAtMost("name", "abcd", 3)
        .valueAtMost("limit", 101, 100);
    assertThatThrownBy(constraints::check)
        .hasMessage(
            "5 validation errors detected: Value null at 'attributeDefinitions' failed to satisfy"
                + " constraint: Member must not be null; Value 'abc;' at 'tableName' failed to"
                + " satisfy constraint: Member must satisfy regular expression pattern: [a-z]+;"
                + " Value '[]' at 'keySchema' failed to satisfy constraint: Member must have length"
                + " greater than or equal to 1; Value 'abcd' at 'name' failed to satisfy"
                + " constraint: Member must have length less than or equal to 3; Value '101' at"
                + " 'limit' failed to satisfy constraint: Member must have value less than or equal"
                + " to 100");
  }

  @Test
  void noMoreThanTenAreTold() {
    for (int i = 0; i < 12; i++) {
      constraints.notNull(Constraints.member("list", i), null);
    }
    assertThatThrownBy(constraints::check)
        .hasMessageStartingWith("10 validation errors detected: Value null at 'list.1.member'")
        .hasMessageContaining("'list.10.member'")
        .hasMessageNotContaining("'list.11.member'");
  }

  @Test
  void aTableIsNamedByItsNameOrItsArn() {
    assertThat(TableNames.checked("abc", new Constraints())).isEqualTo("abc");
    assertThat(TableNames.checked(TableNames.arn("abc"), new Constraints())).isEqualTo("abc");
    assertThat(
            TableNames.checked(
                "arn:aws:dynamodb:eu-west-1:123456789012:table/a-b.c", new Constraints()))
        .isEqualTo("a-b.c");
    assertThat(TableNames.arn("abc")).isEqualTo("arn:aws:dynamodb:ddblocal:000000000000:table/abc");
    assertThat(TableNames.ofArn(TableNames.indexArn("abc", "idx"))).isNull();
    assertThatThrownBy(() -> TableNames.checked("arn:aws:s3:::abc", new Constraints()))
        .hasMessage(
            "1 validation error detected: Value 'arn:aws:s3:::abc' at 'tableName' failed to satisfy"
                + " constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
  }

  @Test
  void aTableNameHasALength() {
    assertThatThrownBy(() -> TableNames.required(null))
        .isInstanceOf(ValidationException.class)
        .hasMessage("The parameter 'TableName' is required but was not present in the request");
    String message = "TableName must be at least 3 characters long and at most 255 characters long";
    assertThatThrownBy(() -> TableNames.required("a;")).hasMessage(message);
    assertThatThrownBy(() -> TableNames.required("a".repeat(256))).hasMessage(message);
  }

  @Test
  void aNotedFaultIsToldInItsPlaceAndOnce() {
    Constraints noting =
        new Constraints(
            RequestFaults.builder()
                .unknownConstant("d", "X", ReturnItemCollectionMetrics.class)
                .unknownConstant("b", "X", ReturnItemCollectionMetrics.class)
                .missingMember("c")
                .build());
    noting.notNull("a", null).place("b").notNull("b", null).place("b").notNull("e", null);
    String known =
        " failed to satisfy constraint: Member must satisfy enum value set: [SIZE, NONE]";
    String missing = " failed to satisfy constraint: Member must not be null";

    assertThatThrownBy(noting::check)
        .hasMessage(
            "6 validation errors detected: Value null at 'a'"
                + missing
                + "; Value 'X' at 'b'"
                + known
                + "; Value null at 'b'"
                + missing
                + "; Value null at 'e'"
                + missing
                + "; Value 'X' at 'd'"
                + known
                + "; Value null at 'c'"
                + missing);
  }

  @Test
  void aNotedFaultIsToldInsteadOfNothing() {
    Constraints noting =
        new Constraints(
            RequestFaults.builder()
                .unknownConstant("a", "X", ReturnItemCollectionMetrics.class)
                .build());
    noting.notNull("a", null);

    assertThat(noting.hasNoted()).isFalse();
    assertThatThrownBy(noting::check)
        .hasMessage(
            "1 validation error detected: Value 'X' at 'a' failed to satisfy constraint: Member"
                + " must satisfy enum value set: [SIZE, NONE]");
  }
}
