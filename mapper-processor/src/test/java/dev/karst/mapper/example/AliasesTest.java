package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Components that were called something else when items were written. */
class AliasesTest {
  private static final AttributeValue HARMONY = AttributeValue.s("Harmony");

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Films films = open(karst);

  /** The repository. */
  Films open(Karst database) {
    return Facade.generated(Films.class, FilmRepository.on(database));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private Film written(Map<String, AttributeValue> attributes) {
    Item.Builder item = Item.builder().put("id", "f");
    attributes.forEach(item::put);
    karst.table("films").put(item.build());
    return films.find("f").orElseThrow();
  }

  private Map<String, AttributeValue> stored() {
    return karst
        .table("films")
        .get(Item.builder().put("id", "f").build())
        .orElseThrow()
        .attributes();
  }

  @Test
  void readsWhatItemsHaveUnderFormerNames() {
    Film film =
        written(
            Map.of(
                "label", HARMONY,
                "minutes", AttributeValue.n(90),
                "words", AttributeValue.l(AttributeValue.s("sea")),
                "labels", AttributeValue.ss("old"),
                "maker", AttributeValue.m(Map.of("name", AttributeValue.s("Bavaria"))),
                "remark", AttributeValue.s("restored")));
    assertThat(film)
        .isEqualTo(
            new Film(
                "f",
                "Harmony",
                90,
                List.of("sea"),
                Set.of("old"),
                null,
                new Film.Studio(0, null, "Bavaria"),
                Optional.of("restored")));
  }

  @Test
  void theNameGoesFirstAndThenTheAliasesInTheirOrder() {
    AttributeValue other = AttributeValue.s("other");
    assertThat(written(Map.of("title", HARMONY, "name", other, "label", other)).title())
        .isEqualTo("Harmony");
    assertThat(written(Map.of("name", HARMONY, "label", other)).title()).isEqualTo("Harmony");
    assertThat(written(Map.of("title", AttributeValue.nul(), "name", HARMONY)).title())
        .isEqualTo("Harmony");
  }

  @Test
  void nestedObjectsHaveAliasesToo() {
    for (String name : List.of("city", "town", "base")) {
      Film film =
          written(
              Map.of(
                  "studio",
                  AttributeValue.m(
                      Map.of(
                          name,
                          AttributeValue.s("Graz"),
                          "founded",
                          AttributeValue.n(1919),
                          "name",
                          AttributeValue.s("Bavaria")))));
      assertThat(film.studio()).as(name).isEqualTo(new Film.Studio(1919, "Graz", "Bavaria"));
    }
  }

  @Test
  void putsWriteTheNameAlone() {
    films.put(written(Map.of("label", HARMONY, "minutes", AttributeValue.n(90))));
    assertThat(stored()).containsOnlyKeys("id", "title", "mins").containsEntry("title", HARMONY);
  }

  @Test
  void updatesLeaveNothingUnderFormerNames() {
    written(
        Map.of(
            "name", HARMONY,
            "label", HARMONY,
            "minutes", AttributeValue.n(90),
            "words", AttributeValue.l(AttributeValue.s("sea")),
            "labels", AttributeValue.ss("old"),
            "remark", AttributeValue.s("restored")));
    films
        .update("f")
        .set(Film_.title, "Dissonance")
        .add(Film_.length, 5)
        .append(Film_.keywords, "storm")
        .set(Film_.tags, Set.of())
        .remove(Film_.note)
        .execute();
    assertThat(stored())
        .containsOnlyKeys("id", "title", "mins", "keywords")
        .containsEntry("title", AttributeValue.s("Dissonance"))
        .containsEntry("mins", AttributeValue.n(95))
        .containsEntry(
            "keywords", AttributeValue.l(AttributeValue.s("sea"), AttributeValue.s("storm")));
  }

  @Test
  void updatesTakeTheValueFromWhereItIs() {
    written(Map.of("label", HARMONY));
    films
        .update("f")
        .setIfAbsent(Film_.title, "Dissonance")
        .setIfAbsent(Film_.length, 7)
        .copy(Film_.note, Film_.title)
        .execute();
    assertThat(stored())
        .containsOnlyKeys("id", "title", "mins", "note")
        .containsEntry("title", HARMONY)
        .containsEntry("mins", AttributeValue.n(7))
        .containsEntry("note", HARMONY);
  }

  @Test
  void updatesOfNestedComponentsForgetTheirAliases() {
    written(Map.of("studio", AttributeValue.m(Map.of("town", AttributeValue.s("Graz")))));
    films.update("f").set(Film_.studio.city, "Wien").execute();
    assertThat(stored())
        .containsEntry("studio", AttributeValue.m(Map.of("city", AttributeValue.s("Wien"))));
  }

  @Test
  void anUpdateInsideOfWhatIsUnderAFormerNameIsRefused() {
    written(Map.of("maker", AttributeValue.m(Map.of("city", AttributeValue.s("Graz")))));
    assertThatThrownBy(() -> films.update("f").set(Film_.studio.city, "Wien").execute())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("invalid for update");
  }

  @Test
  void elementsOfASetWithAliasesAreNotAdded() {
    assertThatThrownBy(() -> films.update("f").addTo(Film_.tags, "new"))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "tags has aliases, and an update cannot add to or take from a set that may have another"
                + " name: set it as a whole, or put the object");
    assertThatThrownBy(() -> films.update("f").removeFrom(Film_.tags, "new"))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("tags has aliases");
  }

  @Test
  void conditionsLookUnderTheNameAlone() {
    written(Map.of("label", HARMONY));
    assertThat(films.scan().filter(Film_.title.eq("Harmony")).list()).isEmpty();
    films.put(films.find("f").orElseThrow());
    assertThat(films.scan().filter(Film_.title.eq("Harmony")).list()).hasSize(1);
  }
}
