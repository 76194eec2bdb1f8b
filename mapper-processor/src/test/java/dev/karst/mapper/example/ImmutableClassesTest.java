package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.WriteResult;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.value.Item;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Classes without setters: made by constructors, static methods and builders. */
class ImmutableClassesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final Karst karst =
      Karst.withoutDirectory().itemsPerTable(1_000).clock(Clock.fixed(NOW, ZoneOffset.UTC)).open();

  @AfterEach
  void close() {
    karst.close();
  }

  Shipments shipments(Karst database) {
    return Facade.generated(Shipments.class, ShipmentRepository.on(database));
  }

  Vouchers vouchers(Karst database) {
    return Facade.generated(Vouchers.class, VoucherRepository.on(database));
  }

  @Test
  void makesObjectsByTheirConstructor() {
    Shipments shipments = shipments(karst);
    Shipment shipment =
        new Shipment("ann", 7).costing(Money.of("CHF", 12), Money.of("EUR", 1), Money.of("USD", 2));
    Shipment stored = shipments.put(shipment);
    assertThat(stored)
        .usingRecursiveComparison()
        .ignoringFields("version", "createdAt")
        .isEqualTo(shipment);
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.createdAt()).isEqualTo(NOW);
    Shipment found = shipments.find("ann", 7).orElseThrow();
    assertThat(found).usingRecursiveComparison().ignoringFields("cache").isEqualTo(stored);
    assertThat(found.getCache()).isNull();
    assertThat(shipments.put(found).version()).isEqualTo(2);
    assertThatThrownBy(() -> shipments.put(found))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(shipments.byNumber(7).list()).containsExactly(new ShipmentByNumber(7, "ann"));
  }

  @Test
  void updatesAndFiltersByWhatStaticMethodsMake() {
    Shipments shipments = shipments(karst);
    shipments.put(new Shipment("ann", 1).costing(Money.of("CHF", 12)));
    shipments.put(new Shipment("ann", 2));
    WriteResult<Shipment> updated =
        shipments
            .update("ann", 2)
            .set(Shipment_.price, Money.of("EUR", 5))
            .append(Shipment_.duties, Money.of("EUR", 1))
            .execute();
    assertThat(updated.isWritten()).isTrue();
    assertThat(shipments.query("ann").filter(Shipment_.price.currency.eq("EUR")).list())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.number()).isEqualTo(2);
              assertThat(found.price()).isEqualTo(Money.of("EUR", 5));
              assertThat(found.duties()).containsExactly(Money.of("EUR", 1));
              assertThat(found.version()).isEqualTo(2);
            });
  }

  @Test
  void makesObjectsByTheirBuilder() {
    Vouchers vouchers = vouchers(karst);
    Voucher.Builder builder = Voucher.builder().setCode("spring").note("ten off");
    builder.setRebates(List.of(Voucher.Rebate.of("fork", 10)));
    Voucher voucher = builder.build();
    Voucher stored = vouchers.put(voucher);
    assertThat(stored)
        .usingRecursiveComparison()
        .ignoringFields("version", "updatedAt")
        .isEqualTo(voucher);
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.getUpdatedAt()).isEqualTo(NOW);
    assertThat(vouchers.find("spring").orElseThrow()).usingRecursiveComparison().isEqualTo(stored);
    assertThatThrownBy(() -> vouchers.put(voucher))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void givesABuilderWhatIsMissingToo() {
    Vouchers vouchers = vouchers(karst);
    karst.table("vouchers").put(Item.builder().put("code", "bare").build());
    Voucher found = vouchers.find("bare").orElseThrow();
    assertThat(found.note()).isEqualTo(Optional.empty());
    assertThat(found.getRebates()).isNull();
    assertThat(found.version()).isZero();
  }
}
