package dev.karst.mapper.example;

import dev.karst.mapper.Query;
import dev.karst.mapper.Scan;
import dev.karst.mapper.Update;

/** {@link AccountRepository}, or one that was built at run time. */
interface Accounts extends AnyRepository<Account, String> {
  /** The names of the indexes. */
  String[] INDEXES = {"by-town", "by-percent", "by-owner"};

  Update<Account> update(String id);

  ByOwner byOwner(String owner);

  ByTown byTown(String city);

  ByPercent byPercent(String percent);

  Scan<AccountByOwner> scanByOwner();

  Scan<AccountByPercent> scanByPercent();

  interface ByOwner extends AnyQuery<AccountByOwner> {}

  interface ByTown extends AnyQuery<Account> {
    ThenCurrency homeFloorEqualTo(int value);
  }

  interface ThenCurrency extends AnyQuery<Account> {
    Query<Account> limitsCurrencyBeginsWith(String prefix);
  }

  interface ByPercent extends AnyQuery<AccountByPercent> {
    Query<AccountByPercent> homeFloorEqualTo(int value);
  }
}
