package dev.karst.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ItemTest {
  @Test
  void anItemStaysAsItWasBuiltWhateverItsBuilderGetsThen() {
    Item.Builder builder = Item.builder().put("id", "a").put("old", 1);
    Item first = builder.build();
    Item second = builder.put("id", "b").remove("old").build();
    Item third = builder.put("new", 2).build();

    assertThat(first).isEqualTo(Item.of("id", AttributeValue.s("a"), "old", AttributeValue.n(1)));
    assertThat(second).isEqualTo(Item.of("id", AttributeValue.s("b")));
    assertThat(third).isEqualTo(Item.of("id", AttributeValue.s("b"), "new", AttributeValue.n(2)));
  }

  @Test
  void removingFromABuilderLeavesWhatItHasBuilt() {
    Item.Builder builder = Item.builder().put("id", "a");
    Item item = builder.build();

    builder.remove("id");

    assertThat(item.has("id")).isTrue();
    assertThat(builder.build()).isEqualTo(Item.of());
  }

  @Test
  void anItemsAttributesCannotBeModified() {
    Item item = Item.of("id", AttributeValue.s("a"));

    assertThatThrownBy(() -> item.attributes().remove("id"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
