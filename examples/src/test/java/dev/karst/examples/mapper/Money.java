package dev.karst.examples.mapper;

import java.util.Locale;

/** An amount of money. Somebody else's class, say: the mapper can do nothing with it by itself. */
public final class Money implements Comparable<Money> {
  private final long cents;

  private Money(long cents) {
    this.cents = cents;
  }

  public static Money ofCents(long cents) {
    return new Money(cents);
  }

  public long inCents() {
    return cents;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Money that && cents == that.cents;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(cents);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }
}
