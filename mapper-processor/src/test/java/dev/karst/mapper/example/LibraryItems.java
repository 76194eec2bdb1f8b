package dev.karst.mapper.example;

import dev.karst.mapper.Query;
import dev.karst.mapper.Scan;
import dev.karst.mapper.Update;
import dev.karst.mapper.example.LibraryItem.Book;
import dev.karst.mapper.example.LibraryItem.Branch;
import dev.karst.mapper.example.LibraryItem.Fine;
import dev.karst.mapper.example.LibraryItem.Loan;
import dev.karst.mapper.example.LibraryItem.Reader;
import java.time.LocalDate;
import java.util.Optional;

/** {@link LibraryItemRepository}, or one that was built at run time. */
interface LibraryItems extends AnyFamily<LibraryItem> {
  /** The names of the indexes. */
  String[] INDEXES = {"by-branch", "due", "open"};

  Collection collectionByReaderId(String readerId);

  Collection collectionByIsbn(String isbn);

  ByBranch byBranch(Branch branch);

  Scan<LibraryItem> scanByBranch();

  interface Collection extends AnyQuery<LibraryItem> {}

  interface ByBranch extends AnyQuery<LibraryItem> {
    Query<LibraryItem> takenAtLeast(LocalDate value);
  }

  /** {@link LibraryItem_ReaderRepository}, or the other. */
  interface Readers extends AnyRepository<Reader, String> {}

  /** {@link LibraryItem_LoanRepository}, or the other. */
  interface Loans extends AnyRepository<Loan, LibraryItem_LoanKey> {
    Optional<Loan> find(String readerId, LocalDate taken, String isbn);

    boolean delete(String readerId, LocalDate taken, String isbn);

    ByKey query(String readerId);

    ByBranch byBranch(Branch branch);

    Due due(LocalDate day);

    interface ByKey extends AnyQuery<Loan> {
      ThenIsbn takenEqualTo(LocalDate value);

      Query<Loan> takenAtMost(LocalDate value);
    }

    interface ThenIsbn extends AnyQuery<Loan> {}

    interface ByBranch extends AnyQuery<Loan> {}

    interface Due extends AnyQuery<LibraryItem_LoanDue> {}
  }

  /** {@link LibraryItem_FineRepository}, or the other. */
  interface Fines extends AnyRepository<Fine, LibraryItem_FineKey> {
    Update<Fine> update(String readerId, LocalDate taken, String isbn, int number);

    ByKey query(String readerId);

    Open open(String open);

    interface ByKey extends AnyQuery<Fine> {
      ThenIsbn takenEqualTo(LocalDate value);
    }

    interface ThenIsbn extends AnyQuery<Fine> {
      ThenNumber isbnEqualTo(String value);
    }

    interface ThenNumber extends AnyQuery<Fine> {
      Query<Fine> numberAtLeast(int value);
    }

    interface Open extends AnyQuery<LibraryItem_FineOpen> {}
  }

  /** {@link LibraryItem_BookRepository}, or the other. */
  interface Books extends AnyRepository<Book, String> {
    Update<Book> update(String isbn);

    ByBranch byBranch(Branch branch);

    Open open(String open);

    Scan<Book> scanByBranch();

    Scan<LibraryItem_BookOpen> scanOpen();

    interface ByBranch extends AnyQuery<Book> {}

    interface Open extends AnyQuery<LibraryItem_BookOpen> {}
  }
}
