package dev.karst.mapper.example;

import dev.karst.mapper.Creator;
import java.util.Objects;

/** A value that is made by a static method. */
public final class Money {
  private final String currency;
  private final long amount;

  private Money(long amount, String currency) {
    this.amount = amount;
    this.currency = currency;
  }

  @Creator
  public static Money of(String currency, long amount) {
    return new Money(amount, currency);
  }

  public String currency() {
    return currency;
  }

  public long amount() {
    return amount;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Money money
        && amount == money.amount
        && currency.equals(money.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(currency, amount);
  }

  @Override
  public String toString() {
    return amount + " " + currency;
  }
}
