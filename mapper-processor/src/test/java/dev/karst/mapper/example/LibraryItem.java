package dev.karst.mapper.example;

import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.TypeName;
import dev.karst.mapper.UpdatedAt;
import dev.karst.mapper.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Several classes in one table. */
@Table(value = "library", typeAttribute = "kind")
sealed interface LibraryItem {
  /** What belongs to a reader. */
  sealed interface Personal extends LibraryItem {
    @PartitionKey(prefix = "READER#")
    String readerId();
  }

  @SortKey(prefix = "PROFILE")
  record Reader(String readerId, String name, @Version long version) implements Personal {}

  @TypeName("loan")
  record Loan(
      String readerId,
      @SortKey(prefix = "LOAN#") LocalDate taken,
      @SortKey(order = 1) String isbn,
      @GlobalIndex(name = "by-branch", sort = "taken") Branch branch,
      @GlobalIndex(name = "due", projection = Projection.KEYS_ONLY) LocalDate due,
      @Ttl Instant forgotten,
      @UpdatedAt Instant updatedAt)
      implements Personal {}

  record Fine(
      String readerId,
      @SortKey(prefix = "LOAN#") LocalDate taken,
      @SortKey(order = 1) String isbn,
      @SortKey(order = 2, prefix = "FINE#") int number,
      long cents,
      @GlobalIndex(name = "open", projection = Projection.KEYS_ONLY) String open)
      implements Personal {}

  @SortKey(prefix = "BOOK")
  record Book(
      @PartitionKey(prefix = "ISBN#") String isbn,
      String title,
      @GlobalIndex(name = "by-branch", sort = "taken") Branch branch,
      LocalDate taken,
      List<String> authors,
      @GlobalIndex(name = "open", projection = Projection.KEYS_ONLY) String open)
      implements LibraryItem {}

  enum Branch {
    NORTH,
    SOUTH
  }
}
