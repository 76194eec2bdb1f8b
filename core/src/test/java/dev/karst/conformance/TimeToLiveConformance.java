package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.error.ErrorCode;
import dev.karst.operation.DescribeTimeToLiveRequest;
import dev.karst.operation.TimeToLiveDescription;
import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.TimeToLiveStatus;
import dev.karst.operation.UpdateTimeToLiveRequest;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Items that expire. Messages as they are quoted of the service by several of its users; that of a
 * missing table as dynalite recorded it.
 */
abstract class TimeToLiveConformance extends Conformance {
  private static final long FIVE_YEARS_AND_A_BIT = 158_000_000;
  private static final long PATIENCE_SECONDS = 30;

  TimeToLiveConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.COMPOSITE);
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }

  private TimeToLiveSpecification update(@Nullable Boolean enabled, @Nullable String attribute) {
    return db().updateTimeToLive(
            new UpdateTimeToLiveRequest(
                "composite", new TimeToLiveSpecification(enabled, attribute)))
        .timeToLiveSpecification();
  }

  private TimeToLiveDescription describe() {
    return db().describeTimeToLive(new DescribeTimeToLiveRequest("composite"))
        .timeToLiveDescription();
  }

  private void expiring(int no, Object time) {
    put("composite", item("p", "p", "s", no, "ttl", time));
  }

  private @Nullable Item get(int no) {
    return get("composite", item("p", "p", "s", no));
  }

  private void awaitGone(int no) {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (get(no) != null) {
      assertThat(System.nanoTime()).as("still there").isLessThan(patience);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  @Test
  void isDescribed() {
    assertThat(describe()).isEqualTo(new TimeToLiveDescription(TimeToLiveStatus.DISABLED, null));
    assertThat(update(true, "ttl")).isEqualTo(new TimeToLiveSpecification(true, "ttl"));
    assertThat(describe()).isEqualTo(new TimeToLiveDescription(TimeToLiveStatus.ENABLED, "ttl"));
    assertThat(update(false, "ttl")).isEqualTo(new TimeToLiveSpecification(false, "ttl"));
    assertThat(describe()).isEqualTo(new TimeToLiveDescription(TimeToLiveStatus.DISABLED, null));
  }

  @Test
  void tablesAreNamedByTheirArnToo() {
    db().updateTimeToLive(
            new UpdateTimeToLiveRequest(
                arn("composite"), new TimeToLiveSpecification(true, "ttl")));
    assertThat(
            db().describeTimeToLive(new DescribeTimeToLiveRequest(arn("composite")))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("ttl");
  }

  @Test
  void itemsExpire() {
    expiring(0, now() - 60);
    update(true, "ttl");
    awaitGone(0);
    long now = now();
    expiring(1, String.valueOf(now - 60));
    expiring(2, now - FIVE_YEARS_AND_A_BIT);
    expiring(3, now + 600);
    put("composite", item("p", "p", "s", 4, "no", now - 60));
    expiring(5, new BigDecimal(now - 60 + ".9"));
    expiring(6, now - 60);
    awaitGone(5);
    awaitGone(6);
    assertThat(everything("composite"))
        .extracting(item -> whole(item, "s"))
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void anItemExpiresWithinSecondsOfItsTime() {
    update(true, "ttl");
    expiring(1, now() + 1);
    expiring(2, now() + 1);
    update(
        "composite",
        item("p", "p", "s", 2),
        update ->
            update
                .updateExpression("SET #t = :t")
                .name("#t", "ttl")
                .value(":t", AttributeValue.n(now() + 600)));
    awaitGone(1);
    assertThat(get(2)).isNotNull();
  }

  @Test
  void whatChangesNothingIsRefused() {
    String disabled = "TimeToLive is already disabled";
    invalid(disabled, () -> update(false, "ttl"));
    update(true, "ttl");
    invalid("TimeToLive is already enabled", () -> update(true, "ttl"));
    String other =
        "TimeToLive is active on a different AttributeName: current AttributeName is ttl";
    invalid(other, () -> update(true, "other"));
    invalid(other, () -> update(false, "other"));
    update(false, "ttl");
    invalid(disabled, () -> update(false, "ttl"));
  }

  @Test
  void whatHasNoShapeIsRefused() {
    String start = "1 validation error detected: Value ";
    String attribute = "at 'timeToLiveSpecification.attributeName' failed to satisfy constraint: ";
    invalid(start + "null " + attribute + "Member must not be null", () -> update(true, null));
    invalid(
        start + "'' " + attribute + "Member must have length greater than or equal to 1",
        () -> update(true, ""));
    invalid(
        start
            + "'"
            + "a".repeat(256)
            + "' "
            + attribute
            + "Member must have length less than or equal to 255",
        () -> update(true, "a".repeat(256)));
    invalid(
        start
            + "null at 'timeToLiveSpecification.enabled' failed to satisfy constraint: Member must"
            + " not be null",
        () -> update(null, "ttl"));
    invalid(
        start
            + "null at 'timeToLiveSpecification' failed to satisfy constraint: Member must not be"
            + " null",
        () -> db().updateTimeToLive(new UpdateTimeToLiveRequest("composite", null)));
    update(true, "a".repeat(255));
  }

  @Test
  void tablesThatAreNotThere() {
    String message = "Requested resource not found: Table: none not found";
    refused(
        ErrorCode.RESOURCE_NOT_FOUND,
        message,
        () -> db().describeTimeToLive(new DescribeTimeToLiveRequest("none")));
    refused(
        ErrorCode.RESOURCE_NOT_FOUND,
        message,
        () ->
            db().updateTimeToLive(
                    new UpdateTimeToLiveRequest("none", new TimeToLiveSpecification(true, "ttl"))));
    String required = "The parameter 'TableName' is required but was not present in the request";
    invalid(required, () -> db().describeTimeToLive(new DescribeTimeToLiveRequest(null)));
    invalid(required, () -> db().updateTimeToLive(new UpdateTimeToLiveRequest(null, null)));
    String length = "TableName must be at least 3 characters long and at most 255 characters long";
    invalid(length, () -> db().describeTimeToLive(new DescribeTimeToLiveRequest("a;")));
    invalid(
        "1 validation error detected: Value 'abc;' at 'tableName' failed to satisfy constraint:"
            + " Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
        () -> db().describeTimeToLive(new DescribeTimeToLiveRequest("abc;")));
  }
}
