package dev.karst.expression.eval;

import static dev.karst.value.AttributeValue.l;
import static dev.karst.value.AttributeValue.m;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static dev.karst.value.AttributeValue.ss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ItemView;
import dev.karst.expression.ProjectionExpression;
import dev.karst.value.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of items. */
class ItemProjectorTest {
  private static final Item ITEM =
      Item.builder()
          .put("id", "x")
          .put("tags", ss("a", "b"))
          .put("map", m(Map.of("a", n(1), "b", m(Map.of("c", n(2), "d", n(3))), "e", m(Map.of()))))
          .put("list", l(n(0), n(1), n(2), n(3)))
          .put("maps", l(m(Map.of("v", s("a0"), "w", n(0))), m(Map.of("v", s("a1"))), n(9)))
          .build();

  private final ItemProjector projector = new ItemProjector();

  private static ProjectionExpression of(String paths) {
    return new ProjectionExpression(Arrays.stream(paths.split(", ")).map(Paths::path).toList());
  }

  static Stream<Arguments> projections() {
    return Stream.of(
        arguments("id", Item.of("id", s("x"))),
        arguments("none", Item.of()),
        arguments("none, id", Item.of("id", s("x"))),
        arguments("map.a", Item.of("map", m(Map.of("a", n(1))))),
        arguments("map.e", Item.of("map", m(Map.of("e", m(Map.of()))))),
        arguments(
            "map.b.d, map.a, map.b.c",
            Item.of("map", m(Map.of("a", n(1), "b", m(Map.of("c", n(2), "d", n(3))))))),
        arguments("map.b.none", Item.of()),
        arguments("map.b.none, map.a", Item.of("map", m(Map.of("a", n(1))))),
        arguments("map.e.none", Item.of()),
        arguments("map[0]", Item.of()),
        arguments("list[2], list[0]", Item.of("list", l(n(0), n(2)))),
        arguments("list[3], list[9]", Item.of("list", l(n(3)))),
        arguments("list[4]", Item.of()),
        arguments("list.a", Item.of()),
        arguments("list[0].a", Item.of()),
        arguments("id.a, id[0], tags[0]", Item.of()),
        arguments(
            "maps[0].v, maps[1].v, maps[2].v",
            Item.of("maps", l(m(Map.of("v", s("a0"))), m(Map.of("v", s("a1")))))),
        arguments("maps[0].w, maps[0].v", Item.of("maps", l(m(Map.of("v", s("a0"), "w", n(0)))))),
        arguments("maps[1].w, maps[2]", Item.of("maps", l(n(9)))),
        arguments(
            "tags, maps[0].w, id",
            Item.builder()
                .put("id", "x")
                .put("tags", ss("a", "b"))
                .put("maps", l(m(Map.of("w", n(0)))))
                .build()));
  }

  @ParameterizedTest
  @MethodSource("projections")
  void partsAreDecoded(String paths, Item expected) {
    ItemView image = ItemImages.of(ITEM, new AttributeDictionary());
    assertThat(projector.project(image, of(paths))).isEqualTo(expected);
    assertThat(NaiveExpressions.project(of(paths), ITEM)).as("model").isEqualTo(expected);
  }

  @Test
  void oneProjectionServesManyItems() {
    ProjectionExpression projection = of("a.b, c");
    AttributeDictionary dictionary = new AttributeDictionary();
    for (Item item :
        List.of(
            Item.of("a", m(Map.of("b", n(1)))),
            Item.of("a", s("no map"), "c", n(2)),
            Item.of("a", m(Map.of("b", n(3), "x", n(4))), "c", n(5)),
            Item.of())) {
      assertThat(projector.project(ItemImages.of(item, dictionary), projection))
          .isEqualTo(NaiveExpressions.project(projection, item));
    }
  }
}
