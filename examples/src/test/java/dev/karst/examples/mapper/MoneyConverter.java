package dev.karst.examples.mapper;

import dev.karst.mapper.AttributeConverter;

// guide: converter
/** Amounts of money as numbers of cents. */
public final class MoneyConverter implements AttributeConverter<Money, Long> {
  @Override
  public Long toAttribute(Money value) {
    return value.inCents();
  }

  @Override
  public Money fromAttribute(Long stored) {
    return Money.ofCents(stored);
  }
}
// end
