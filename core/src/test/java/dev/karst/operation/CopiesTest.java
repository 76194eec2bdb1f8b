package dev.karst.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTest {
  @Test
  void nothingStaysNothing() {
    assertThat(Copies.list(null)).isNull();
    assertThat(Copies.map(null)).isNull();
    assertThat(Copies.lists(null)).isNull();
  }

  @Test
  void copiesDoNotFollowWhatTheyWereMadeOf() {
    List<String> inner = new ArrayList<>(List.of("x"));
    Map<String, List<String>> given = new HashMap<>(Map.of("a", inner));
    Map<String, List<String>> copy = Copies.lists(given);
    inner.add("y");
    given.clear();
    assertThat(copy).isEqualTo(Map.of("a", List.of("x")));
    assertThatThrownBy(() -> copy.get("a").add("z"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> copy.put("b", List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aPlaceWithNothingInItIsRefusedWhenTheRequestIsMade() {
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                PutItemRequest.builder()
                    .expressionAttributeNames(Collections.singletonMap("#a", null))
                    .build())
        .withMessage("#a");
    assertThatNullPointerException()
        .isThrownBy(
            () -> ScanRequest.builder().scanFilter(Collections.singletonMap("a", null)).build());
    assertThatNullPointerException()
        .isThrownBy(() -> Copies.map(Collections.singletonMap(null, "x")))
        .withMessage("key");
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                BatchWriteItemRequest.builder(Map.of("table", Arrays.asList((WriteRequest) null)))
                    .build());
    assertThatNullPointerException()
        .isThrownBy(
            () -> BatchWriteItemRequest.builder(Collections.singletonMap("table", null)).build());
  }
}
