package dev.karst.examples.quickstart;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.Table;
import dev.karst.operation.ConditionCheck;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's requests: that they do what it says, and that the README shows just these. */
class RequestsTest {
  @Test
  void doesWhatTheReadmeSays() {
    try (Karst karst = Karst.inMemory()) {
      // requests: table
      Table songs =
          karst.table(
              new TableDefinition(
                      "songs", KeySchema.composite("artist", KeyType.S, "title", KeyType.S))
                  .withGlobalIndexes(
                      List.of(
                          IndexDefinition.global(
                              "by-plays",
                              KeySchema.composite("genre", KeyType.S, "plays", KeyType.N),
                              IndexProjection.all()))));
      // end
      // requests: use
      Item key = Item.of("artist", s("Nina Simone"), "title", s("Feeling Good"));
      songs.put(key.toBuilder().put("released", 1965).build());
      songs.update(
          key,
          update ->
              update
                  .updateExpression("SET genre = if_not_exists(genre, :jazz) ADD plays :one")
                  .conditionExpression("attribute_exists(released)")
                  .value(":jazz", s("Jazz"))
                  .value(":one", n(1)));

      QueryResponse top =
          songs.query(
              query ->
                  query
                      .indexName("by-plays")
                      .keyConditionExpression("genre = :jazz AND plays > :none")
                      .filterExpression("released BETWEEN :from AND :to")
                      .value(":jazz", s("Jazz"))
                      .value(":none", n(0))
                      .value(":from", n(1960))
                      .value(":to", n(1969))
                      .scanIndexForward(false)
                      .limit(10)); // goes on at top.lastEvaluatedKey()

      karst
          .operations()
          .transactWriteItems(
              TransactWriteItemsRequest.builder(
                      List.of(
                          TransactWriteItem.of(
                              ConditionCheck.builder("songs", key)
                                  .conditionExpression("plays < :many")
                                  .value(":many", n(1000))
                                  .build()),
                          TransactWriteItem.of(
                              TransactUpdate.builder(
                                      "songs", Item.of("artist", s("Nina Simone"), "title", s("*")))
                                  .updateExpression("ADD plays :one")
                                  .value(":one", n(1))
                                  .build())))
                  .build()); // both, or a TransactionCanceledException with a reason for each
      // end
      assertThat(top.items())
          .containsExactly(
              key.toBuilder().put("released", 1965).put("genre", "Jazz").put("plays", 1).build());
      assertThat(songs.get(Item.of("artist", s("Nina Simone"), "title", s("*"))))
          .isPresent()
          .get()
          .satisfies(all -> assertThat(all.get("plays")).contains(n(1)));
    }
  }

  @Test
  void anIndexIsAddedAsTheReadmeSays() throws InterruptedException {
    try (Karst karst = Karst.inMemory()) {
      karst.table(new TableDefinition("songs", KeySchema.simple("title", KeyType.S)));
      // requests: index
      karst.addIndex(
          "songs",
          IndexDefinition.global(
              "by-year", KeySchema.simple("released", KeyType.N), IndexProjection.keysOnly()));
      while (karst.describeTable("songs").index("by-year").status() != IndexStatus.ACTIVE) {
        Thread.sleep(10);
      }
      // end
      assertThat(
              karst
                  .table("songs")
                  .query(
                      query ->
                          query
                              .indexName("by-year")
                              .keyConditionExpression("released = :year")
                              .value(":year", n(1965)))
                  .count())
          .isZero();
    }
  }

  @Test
  void standsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    assertThat(readme).contains(snippet("table") + "\n").contains(snippet("use") + "\n");
    assertThat(readme).contains(snippet("index") + "\n");
  }

  private static String snippet(String name) throws IOException {
    Path source =
        Path.of("src/test/java/dev/karst/examples/quickstart").resolve("RequestsTest.java");
    return Files.readString(source)
        .lines()
        .dropWhile(line -> !line.strip().equals("// requests: " + name))
        .skip(1)
        .takeWhile(line -> !line.strip().equals("// end"))
        .collect(Collectors.joining("\n"))
        .stripIndent();
  }
}
