package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attributes that no component is stored in. */
class UnmappedTest {
  private static final AttributeValue DOCUMENT =
      AttributeValue.m(Map.of("a", AttributeValue.l(AttributeValue.n(1), AttributeValue.nul())));

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Devices devices = open(karst);

  /** The repository. */
  Devices open(Karst database) {
    return Facade.generated(Devices.class, DeviceRepository.on(database));
  }

  /** The repository of a sealed interface. */
  Vehicles vehicles(Karst database) {
    return Facade.generated(Vehicles.class, VehicleRepository.on(database));
  }

  /** That of one of its classes. */
  Vehicles.Cars cars(Karst database) {
    return Facade.generated(Vehicles.Cars.class, Vehicle_CarRepository.on(database));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private static Item.Builder item() {
    return Item.builder().put("pk", "DEVICE#d").put("id", "d");
  }

  private Map<String, AttributeValue> stored() {
    return karst
        .table("devices")
        .get(Item.builder().put("pk", "DEVICE#d").build())
        .orElseThrow()
        .attributes();
  }

  private Device written(Item.Builder attributes) {
    karst.table("devices").put(attributes.build());
    return devices.find("d").orElseThrow();
  }

  @Test
  void aPutWritesBackWhatWasRead() {
    Device device =
        written(
            item()
                .put("label", "old")
                .put("document", DOCUMENT)
                .put("colours", AttributeValue.ss("red", "blue"))
                .put("nothing", AttributeValue.nul()));
    assertThat(device.name()).isEqualTo("old");
    assertThat(device.rest())
        .isEqualTo(
            Map.of(
                "document",
                DOCUMENT,
                "colours",
                AttributeValue.ss("red", "blue"),
                "nothing",
                AttributeValue.nul()));
    device.rest().put("more", AttributeValue.n(1));
    device.rest().remove("nothing");
    Device put = devices.put(device);
    assertThat(put.version()).isEqualTo(1);
    assertThat(stored())
        .containsOnlyKeys("pk", "id", "name", "version", "document", "colours", "more")
        .containsEntry("document", DOCUMENT);
    assertThat(devices.find("d")).contains(put);
  }

  @Test
  void thereMayBeNone() {
    assertThat(written(item()).rest()).isEmpty();
    devices.put(new Device("d", null, 0, null));
    assertThat(stored()).containsOnlyKeys("pk", "id", "version");
  }

  @Test
  void updatesLeaveThemAlone() {
    written(item().put("document", DOCUMENT));
    devices.update("d").set(Device_.name, "new").execute();
    assertThat(devices.find("d").orElseThrow().rest()).isEqualTo(Map.of("document", DOCUMENT));
  }

  @Test
  void namesThatComponentsHaveAreRefused() {
    for (String name : List.of("pk", "id", "name", "label", "version")) {
      Device device = new Device("d", "x", 0, Map.of(name, AttributeValue.s("y")));
      assertThatThrownBy(() -> devices.put(device))
          .as(name)
          .isInstanceOf(ValidationException.class)
          .hasMessage(
              "A component is stored in attribute "
                  + name
                  + ", so it cannot be among the unmapped ones");
    }
    assertThat(devices.find("d")).isEmpty();
  }

  @Test
  void nullIsRefused() {
    Device device = new Device("d", "x", 0, new HashMap<>(Collections.singletonMap("a", null)));
    assertThatThrownBy(() -> devices.put(device))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("Unmapped attribute a is null");
  }

  @Test
  void whatAnotherClassOfTheTableStoresIsUnmapped() {
    Vehicles vehicles = vehicles(karst);
    Map<String, AttributeValue> rest = Map.of("masts", AttributeValue.n(3), "x", DOCUMENT);
    vehicles.put(new Vehicle.Car("c", rest));
    assertThat(vehicles.scan().list()).containsExactly(new Vehicle.Car("c", rest));
    assertThat(cars(karst).find("c")).contains(new Vehicle.Car("c", rest));
    assertThatThrownBy(
            () -> vehicles.put(new Vehicle.Car("c", Map.of("type", AttributeValue.s("Ship")))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("attribute type");
  }
}
