package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Change;
import dev.karst.Karst;
import dev.karst.Subscription;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.error.MappingException;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Page;
import dev.karst.mapper.example.LibraryItem.Book;
import dev.karst.mapper.example.LibraryItem.Branch;
import dev.karst.mapper.example.LibraryItem.Fine;
import dev.karst.mapper.example.LibraryItem.Loan;
import dev.karst.mapper.example.LibraryItem.Reader;
import dev.karst.mapper.example.LibraryItems.Books;
import dev.karst.mapper.example.LibraryItems.Fines;
import dev.karst.mapper.example.LibraryItems.Loans;
import dev.karst.mapper.example.LibraryItems.Readers;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.PutItemRequest;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table that classes of a sealed interface share. */
class LibraryItemTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final Instant FOREVER = Instant.parse("2999-01-01T00:00:00Z");

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final LibraryItems items = items(karst);
  private final Readers readers = readers(karst);
  private final Loans loans = loans(karst);
  private final Fines fines = fines(karst);
  private final Books books = books(karst);

  @AfterEach
  void close() {
    karst.close();
  }

  LibraryItems items(Karst database) {
    return Facade.generated(LibraryItems.class, LibraryItemRepository.on(database));
  }

  Readers readers(Karst database) {
    return Facade.generated(Readers.class, LibraryItem_ReaderRepository.on(database));
  }

  Loans loans(Karst database) {
    return Facade.generated(Loans.class, LibraryItem_LoanRepository.on(database));
  }

  Fines fines(Karst database) {
    return Facade.generated(Fines.class, LibraryItem_FineRepository.on(database));
  }

  Books books(Karst database) {
    return Facade.generated(Books.class, LibraryItem_BookRepository.on(database));
  }

  private static Reader reader(String id) {
    return new Reader(id, "Ann", 0);
  }

  private static Loan loan(String id, int day, String isbn) {
    return new Loan(id, MAY.plusDays(day), isbn, Branch.NORTH, MAY.plusDays(30), FOREVER, null);
  }

  private static Fine fine(String id, int day, String isbn, int number) {
    return new Fine(id, MAY.plusDays(day), isbn, number, 50, "yes");
  }

  private static Book book(String isbn) {
    return new Book(isbn, "Walden", Branch.NORTH, MAY, List.of("Thoreau"), "yes");
  }

  /** What no compiler of Java 17 checks, but the interface is sealed for. */
  private static String describe(LibraryItem item) {
    if (item instanceof Reader reader) {
      return "reader " + reader.name();
    } else if (item instanceof Loan loan) {
      return "loan " + loan.isbn();
    } else if (item instanceof Fine fine) {
      return "fine " + fine.number();
    }
    return "book " + ((Book) item).title();
  }

  private void putAllOfOneReader() {
    BatchResult<LibraryItem> result =
        items.putAll(
            List.of(
                reader("r1"),
                loan("r1", 1, "i1"),
                fine("r1", 1, "i1", 1),
                fine("r1", 1, "i1", 2),
                loan("r1", 2, "i2"),
                reader("r2"),
                book("i1")));
    assertThat(result.isComplete()).isTrue();
    assertThat(result.written().get(0)).isEqualTo(new Reader("r1", "Ann", 1));
  }

  @Test
  void aCollectionHasEverythingOfAPartitionInOnePass() {
    putAllOfOneReader();
    assertThat(items.collectionByReaderId("r1").stream().map(LibraryItemTest::describe))
        .containsExactly("loan i1", "fine 1", "fine 2", "loan i2", "reader Ann");
    assertThat(items.collectionByReaderId("r1").descending().first())
        .contains(new Reader("r1", "Ann", 1));
    assertThat(items.collectionByIsbn("i1").list()).containsExactly(book("i1"));
    assertThat(items.collectionByIsbn("r1").list()).isEmpty();
    assertThat(items.scan().list()).hasSize(7);
    Page<LibraryItem> page = items.collectionByReaderId("r1").page(2);
    assertThat(items.collectionByReaderId("r1").page(2, page.nextToken().orElseThrow()).items())
        .extracting(LibraryItemTest::describe)
        .containsExactly("fine 2", "loan i2");
  }

  @Test
  void theRepositoryOfAClassHasOnlyItsObjects() {
    putAllOfOneReader();
    assertThat(loans.query("r1").list()).extracting(Loan::isbn).containsExactly("i1", "i2");
    assertThat(loans.query("r1").takenEqualTo(MAY.plusDays(1)).list())
        .extracting(Loan::isbn)
        .containsExactly("i1");
    assertThat(loans.query("r1").takenAtMost(MAY.plusDays(1)).count()).isEqualTo(1);
    assertThat(fines.query("r1").takenEqualTo(MAY.plusDays(1)).isbnEqualTo("i1").list())
        .extracting(Fine::number)
        .containsExactly(1, 2);
    assertThat(
            fines
                .query("r1")
                .takenEqualTo(MAY.plusDays(1))
                .isbnEqualTo("i1")
                .numberAtLeast(2)
                .list())
        .extracting(Fine::number)
        .containsExactly(2);
    assertThat(loans.scan().list()).hasSize(2);
    assertThat(books.scan().list()).containsExactly(book("i1"));
    assertThat(loans.scan().limit(1).list()).hasSize(1);
    assertThat(readers.find("r1")).contains(new Reader("r1", "Ann", 1));
    assertThat(loans.find("r1", MAY.plusDays(1), "i1")).map(Loan::branch).contains(Branch.NORTH);
  }

  @Test
  void indexesAreOfAllClassesOrOfOne() {
    putAllOfOneReader();
    assertThat(items.byBranch(Branch.NORTH).list())
        .extracting(LibraryItemTest::describe)
        .containsExactlyInAnyOrder("book Walden", "loan i1", "loan i2");
    assertThat(items.byBranch(Branch.NORTH).takenAtLeast(MAY.plusDays(2)).list())
        .extracting(LibraryItemTest::describe)
        .containsExactly("loan i2");
    assertThat(loans.byBranch(Branch.NORTH).list())
        .extracting(Loan::isbn)
        .containsExactly("i1", "i2");
    assertThat(books.byBranch(Branch.NORTH).list()).containsExactly(book("i1"));
    assertThat(books.byBranch(Branch.SOUTH).list()).isEmpty();
    assertThat(items.scanByBranch().list())
        .containsExactlyInAnyOrderElementsOf(items.byBranch(Branch.NORTH).list());
    assertThat(books.scanByBranch().list()).containsExactly(book("i1"));
    assertThat(loans.due(MAY.plusDays(30)).list())
        .containsExactlyInAnyOrder(
            new LibraryItem_LoanDue("r1", MAY.plusDays(1), "i1", MAY.plusDays(30)),
            new LibraryItem_LoanDue("r1", MAY.plusDays(2), "i2", MAY.plusDays(30)));
  }

  @Test
  void writesGoByTheRulesOfTheClass() {
    LibraryItem first = items.put(reader("r1"));
    assertThat(first).isEqualTo(new Reader("r1", "Ann", 1));
    assertThatThrownBy(() -> items.put(reader("r1")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    WriteResult<LibraryItem> refused = items.insert(reader("r1"));
    assertThat(refused).isEqualTo(new Rejected<>(Optional.of(first)));
    BatchResult<LibraryItem> batch = items.putAll(List.of(reader("r1"), book("i1")));
    assertThat(batch.written()).containsExactly(book("i1"));
    assertThat(batch.rejected())
        .extracting(BatchResult.Rejected::current)
        .containsExactly(Optional.of(first));
    assertThat(items.delete(reader("r1")).isWritten()).isFalse();
    assertThat(items.delete(first).isWritten()).isTrue();
    assertThat(((Loan) items.put(loan("r1", 1, "i"))).updatedAt()).isNotNull();
    assertThat(items.deleteAll(items.scan().list()).isComplete()).isTrue();
    assertThat(items.scan().list()).isEmpty();
  }

  @Test
  void anUpdateThatMakesAnItemSaysWhatItIs() {
    books.update("i9").set(LibraryItem_Book_.title, "Emma").execute();
    assertThat(items.collectionByIsbn("i9").list())
        .containsExactly(new Book("i9", "Emma", null, null, null, null));
    karst
        .transaction()
        .update(fines.update("r1", MAY, "i1", 3).set(LibraryItem_Fine_.cents, 9L))
        .put(books, book("i8"))
        .commit();
    assertThat(fines.query("r1").list()).containsExactly(new Fine("r1", MAY, "i1", 3, 9, null));
    assertThat(books.scan().list()).hasSize(2);
  }

  @Test
  void changesAreOfAllClassesOrOfOne() throws InterruptedException {
    List<Change<LibraryItem>> all = new CopyOnWriteArrayList<>();
    List<Change<Loan>> ofLoans = new CopyOnWriteArrayList<>();
    try (Subscription everything = items.onChange(all::add);
        Subscription some = loans.onChange(ofLoans::add)) {
      putAllOfOneReader();
      loans.delete("r1", MAY.plusDays(1), "i1");
      assertThat(everything.awaitIdle(Duration.ofSeconds(30))).isTrue();
      assertThat(some.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }
    assertThat(all).hasSize(8);
    assertThat(ofLoans).hasSize(3);
    assertThat(ofLoans.get(2)).isInstanceOf(Change.Removed.class);
  }

  @Test
  void filtersLookOnAfterPagesWithoutTheClass() {
    items.putAll(IntStream.range(0, 300).mapToObj(i -> fine("r1", 1, "i1", i)).toList());
    items.put(loan("r1", 2, "i2"));
    assertThat(loans.query("r1").first()).map(Loan::isbn).contains("i2");
    assertThat(loans.query("r1").page(1).items()).hasSize(1);
  }

  @Test
  void itemsOfClassesThatNobodyKnowsAreToldByName() {
    Item strange =
        Item.builder()
            .put("pk", "READER#r1")
            .put("sk", "PROFILE")
            .put("kind", "Robot")
            .put("readerId", "r1")
            .build();
    karst.operations().putItem(PutItemRequest.builder("library", strange).build());
    assertThatThrownBy(() -> items.collectionByReaderId("r1").list())
        .isInstanceOf(MappingException.class)
        .hasMessage(
            "The item says that it is Robot, which is no LibraryItem, in item {pk: READER#r1, sk:"
                + " PROFILE} of table library");
    assertThatThrownBy(() -> readers.find("r1"))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("The item says that it is Robot, which is no Reader, in item {");
    assertThat(readers.scan().list()).isEmpty();
    Item bare = strange.toBuilder().remove("kind").build();
    karst.operations().putItem(PutItemRequest.builder("library", bare).build());
    assertThatThrownBy(() -> items.scan().list())
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("The item says that it is nothing, which is no LibraryItem, in ");
  }

  @Test
  void theTableHasOneDefinition() {
    assertThat(karst.describeTable("library").definition().globalIndexes())
        .extracting(index -> index.name())
        .containsExactlyInAnyOrder("by-branch", "due", "open");
    books.put(book("i1"));
    Item key = Item.of("pk", AttributeValue.s("ISBN#i1"), "sk", AttributeValue.s("BOOK"));
    Item item = karst.operations().getItem(GetItemRequest.builder("library", key).build()).item();
    assertThat(item.get("kind")).contains(AttributeValue.s("Book"));
  }

  @Test
  void changesOfClassesThatNobodyKnowsArePassedOver() throws InterruptedException {
    List<Change<Loan>> ofLoans = new CopyOnWriteArrayList<>();
    try (Subscription some = loans.onChange(ofLoans::add)) {
      loans.put(loan("r1", 1, "i1"));
      Item robot = Item.builder().put("pk", "R").put("sk", "R").put("kind", "Robot").build();
      karst.operations().putItem(PutItemRequest.builder("library", robot).build());
      loans.put(loan("r1", 2, "i1"));
      assertThat(some.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }
    assertThat(ofLoans).hasSize(2);
  }

  @Test
  void anIndexHoldsTheKeysOfAllItsClasses() {
    books.put(book("i1"));
    fines.put(fine("r1", 3, "i1", 7));
    assertThat(fines.open("yes").list())
        .containsExactly(new LibraryItem_FineOpen("r1", MAY.plusDays(3), "i1", 7, "yes"));
    assertThat(books.open("yes").filter(LibraryItem_BookOpen_.isbn.eq("i0")).list()).isEmpty();
    assertThat(books.scanOpen().list()).isEqualTo(books.open("yes").list());
    assertThat(books.open("yes").list())
        .extracting(LibraryItem_BookOpen::isbn)
        .containsExactly("i1");
  }
}
