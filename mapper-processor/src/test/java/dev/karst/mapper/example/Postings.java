package dev.karst.mapper.example;

import dev.karst.mapper.Query;
import dev.karst.mapper.Update;
import java.util.Optional;

/** {@link PostingRepository}, or one that was built at run time. */
interface Postings extends AnyRepository<Posting, PostingKey> {
  /** The names of the indexes. */
  String[] INDEXES = {"by-clerk", "clerks"};

  Optional<Posting> find(String account, int year, String voucher, short position);

  Update<Posting> update(String account, int year, String voucher, short position);

  ByKey query(String account);

  ByClerk byClerk(String clerk);

  Clerks clerks(String clerk);

  interface ByKey extends AnyQuery<Posting> {
    ThenVoucher yearEqualTo(int value);

    Query<Posting> yearLessThan(int value);

    Query<Posting> yearAtMost(int value);

    Query<Posting> yearGreaterThan(int value);

    Query<Posting> yearAtLeast(int value);

    Query<Posting> yearBetween(int low, int high);
  }

  interface ThenVoucher extends AnyQuery<Posting> {
    ThenPosition voucherEqualTo(String value);

    Query<Posting> voucherBeginsWith(String prefix);
  }

  interface ThenPosition extends AnyQuery<Posting> {
    Query<Posting> positionEqualTo(short value);

    Query<Posting> positionLessThan(short value);

    Query<Posting> positionAtMost(short value);

    Query<Posting> positionGreaterThan(short value);

    Query<Posting> positionAtLeast(short value);

    Query<Posting> positionBetween(short low, short high);
  }

  interface ByClerk extends AnyQuery<Posting> {
    ThenYear centsEqualTo(long value);

    Query<Posting> centsGreaterThan(long value);
  }

  interface ThenYear extends AnyQuery<Posting> {
    Query<Posting> yearAtLeast(int value);
  }

  interface Clerks extends AnyQuery<PostingClerks> {}
}
