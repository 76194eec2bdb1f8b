package dev.karst;

import static dev.karst.TableTest.refused;
import static dev.karst.value.AttributeValue.l;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.codec.KeyBytes;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression;
import dev.karst.expression.UpdateExpression.Action;
import dev.karst.expression.UpdateExpression.Add;
import dev.karst.expression.UpdateExpression.Delete;
import dev.karst.expression.UpdateExpression.IfNotExists;
import dev.karst.expression.UpdateExpression.ListAppend;
import dev.karst.expression.UpdateExpression.Literal;
import dev.karst.expression.UpdateExpression.Minus;
import dev.karst.expression.UpdateExpression.PathValue;
import dev.karst.expression.UpdateExpression.Plus;
import dev.karst.expression.UpdateExpression.Remove;
import dev.karst.expression.UpdateExpression.Set;
import dev.karst.expression.UpdateExpression.SetValue;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates of objects, put together without a text. */
class TypedUpdateTest {
  private static final TableDefinition SONGS =
      new TableDefinition(
          "songs",
          KeySchema.composite("artist", KeyType.S, "year", KeyType.N),
          List.of(),
          List.of(
              IndexDefinition.global(
                  "by-genre", KeySchema.simple("genre", KeyType.S), IndexProjection.keysOnly())));

  private static final Item KEY = Item.builder().put("artist", "Nina").put("year", 1965).build();
  private static final Item SONG = KEY.toBuilder().put("plays", 3).build();

  private Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private TypedTable<Item> songs = karst.table(SONGS, new UntypedItemCodec(SONGS.key()));

  @AfterEach
  void close() {
    karst.close();
  }

  private KeyBytes nina() {
    return songs.key().partition("Nina").sort(1965);
  }

  private WriteResult<Item> update(Action... actions) {
    return updateIf(null, actions);
  }

  private WriteResult<Item> updateIf(@Nullable Condition condition, Action... actions) {
    return songs.update(nina(), new UpdateExpression(List.of(actions)), condition, false);
  }

  private static Set set(String attribute, SetValue value) {
    return new Set(DocumentPath.of(attribute), value);
  }

  private static Set set(String attribute, AttributeValue value) {
    return set(attribute, new Literal(value));
  }

  private static Add add(String attribute, long value) {
    return new Add(DocumentPath.of(attribute), n(value));
  }

  private static Remove remove(String attribute) {
    return new Remove(DocumentPath.of(attribute));
  }

  @Test
  void anUpdateShowsTheObjectAfterAndBefore() {
    songs.put(SONG);
    Item after = SONG.toBuilder().put("plays", 4).put("title", "Sinnerman").build();
    UpdateExpression update =
        new UpdateExpression(List.of(add("plays", 1), set("title", s("Sinnerman"))));
    assertThat(songs.update(nina(), update, null, true))
        .isEqualTo(new WriteResult.Written<>(after, Optional.of(SONG)));
    assertThat(songs.find(nina())).isEqualTo(after);
    assertThat(update(add("plays", 1)))
        .isEqualTo(
            new WriteResult.Written<>(after.toBuilder().put("plays", 5).build(), Optional.empty()));
  }

  @Test
  void anUpdateMakesTheItem() {
    Item made = KEY.toBuilder().put("plays", 1).build();
    assertThat(songs.update(nina(), new UpdateExpression(List.of(add("plays", 1))), null, true))
        .isEqualTo(new WriteResult.Written<>(made, Optional.empty()));
    assertThat(songs.find(nina())).isEqualTo(made);
  }

  @Test
  void anUpdateOfNothingMakesAnItemOfItsKey() {
    assertThat(update()).isEqualTo(new WriteResult.Written<>(KEY));
  }

  /** UpdateItem answers nothing then; to objects that is a write that was not done. */
  @Test
  void anUpdateThatOnlyRemovesMakesNoItem() {
    assertThat(update(remove("plays"))).isEqualTo(new WriteResult.Rejected<>(Optional.empty()));
    assertThat(updateIf(Condition.attributeNotExists("plays"), remove("plays")))
        .isEqualTo(new WriteResult.Rejected<>(Optional.empty()));
    assertThat(songs.find(nina())).isNull();
    songs.put(SONG);
    assertThat(update(remove("plays"))).isEqualTo(new WriteResult.Written<>(KEY));
  }

  @Test
  void aConditionThatDoesNotHoldShowsTheObject() {
    Condition played = Condition.equal("plays", n(4));
    assertThat(updateIf(played, add("plays", 1)))
        .isEqualTo(new WriteResult.Rejected<>(Optional.empty()));
    songs.put(SONG);
    assertThat(updateIf(played, add("plays", 1)))
        .isEqualTo(new WriteResult.Rejected<>(Optional.of(SONG)));
    assertThat(songs.find(nina())).isEqualTo(SONG);
  }

  @Test
  void anUpdateThatChangesNothingIsWrittenAllTheSame() {
    songs.put(SONG);
    karst.enableStream("songs", StreamViewType.NEW_AND_OLD_IMAGES);
    assertThat(update(set("plays", n(3)))).isEqualTo(new WriteResult.Written<>(SONG));
  }

  @Test
  void updatesLastInADirectory(@TempDir Path directory) {
    Item.Builder expected = KEY.toBuilder().put("plays", 3);
    for (int opening = 0; opening < 3; opening++) {
      reopen(directory);
      assertThat(update(add("plays", 1), set("new" + opening, s("name"))).isWritten()).isTrue();
      expected.put("new" + opening, "name");
    }
    reopen(directory);
    assertThat(songs.find(nina())).isEqualTo(expected.build());
  }

  private void reopen(Path directory) {
    karst.close();
    karst = Karst.at(directory).itemsPerTable(10_000).open();
    songs = karst.table(SONGS, new UntypedItemCodec(SONGS.key()));
  }

  @Test
  void keysAreNotUpdated() {
    refused(
        () -> update(set("year", n(1))),
        "One or more parameter values were invalid: Cannot update attribute year. This attribute"
            + " is part of the key");
    refused(
        () -> update(set("genre", n(1))),
        "One or more parameter values were invalid: Type mismatch for Index Key genre Expected: S"
            + " Actual: N IndexName: by-genre");
    Condition intoKey = new Condition.AttributeExists(DocumentPath.of("year").entry("x"));
    refused(
        () -> updateIf(intoKey, add("plays", 1)),
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
            + " allowed: Key: year");
    refused(
        () ->
            songs.update(
                songs.key().partition("Nina"),
                new UpdateExpression(List.of(add("plays", 1))),
                null,
                false),
        "The provided key element does not match the schema");
  }

  @Test
  void pathsDoNotOverlap() {
    refused(
        () -> update(set("a", n(1)), set("a", n(2))),
        "Invalid UpdateExpression: Two document paths overlap with each other; must remove or"
            + " rewrite one of these paths; path one: [a], path two: [a]");
    refused(
        () ->
            update(
                new Remove(DocumentPath.of("a").entry("b")),
                new Remove(DocumentPath.of("a").index(1))),
        "Invalid UpdateExpression: Two document paths conflict with each other; must remove or"
            + " rewrite one of these paths; path one: [a, b], path two: [a, [1]]");
  }

  @Test
  void operandsHaveTheirTypes() {
    String incorrect =
        "Invalid UpdateExpression: Incorrect operand type for operator or function; operator";
    refused(
        () -> update(new Add(DocumentPath.of("a"), s("x"))),
        incorrect + ": ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND");
    refused(
        () -> update(new Delete(DocumentPath.of("a"), n(1))),
        incorrect + ": DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND");
    PathValue plays = new PathValue(DocumentPath.of("plays"));
    Literal text = new Literal(s("x"));
    Literal list = new Literal(l(List.of()));
    String ofFunction = incorrect + " or function: %s, operand type: S";
    refused(() -> update(set("a", new Plus(plays, text))), ofFunction.formatted("+"));
    refused(() -> update(set("a", new Minus(text, plays))), ofFunction.formatted("-"));
    refused(
        () -> update(set("a", new ListAppend(list, text))), ofFunction.formatted("list_append"));
    SetValue inner = new IfNotExists(DocumentPath.of("b"), new ListAppend(text, list));
    refused(() -> update(set("a", inner)), ofFunction.formatted("list_append"));
  }

  @Test
  void pathsAndOperatorsAreCounted() {
    DocumentPath deep = DocumentPath.of("a");
    for (int i = 0; i < 32; i++) {
      deep = deep.index(0);
    }
    Remove tooDeep = new Remove(deep);
    refused(
        () -> update(tooDeep),
        "Invalid UpdateExpression: The document path has too many nesting levels; nesting"
            + " levels: 33");
    SetValue nested = new Literal(n(1));
    for (int i = 0; i < 20_000; i++) {
      nested = new Plus(nested, new Literal(n(1)));
    }
    SetValue many = nested;
    refused(
        () -> update(set("a", many)),
        "Invalid UpdateExpression: The expression contains too many operators; operator count:"
            + " 301");
  }

  @Test
  void itemsStayWithinTheirSize() {
    songs.put(SONG);
    refused(
        () -> update(set("title", s("x".repeat(410_000)))),
        "Item size to update has exceeded the maximum allowed size");
    assertThat(songs.find(nina())).isEqualTo(SONG);
  }
}
