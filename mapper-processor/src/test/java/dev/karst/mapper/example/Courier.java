package dev.karst.mapper.example;

import dev.karst.mapper.Flatten;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.util.Optional;

/** Classes that share a table, and have something flattened under the same and other names. */
@Table("couriers")
sealed interface Courier {
  /** A bean. */
  @GlobalIndex(name = "by-plate", partition = "bike.plate")
  final class Rider implements Courier {
    private String name;
    private Bike bike;

    @PartitionKey(prefix = "RIDER#")
    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    @Flatten
    public Bike getBike() {
      return bike;
    }

    public void setBike(Bike bike) {
      this.bike = bike;
    }
  }

  /** Made by its constructor. */
  @GlobalIndex(name = "by-plate", partition = "van.plate")
  final class Driver implements Courier {
    @PartitionKey(prefix = "DRIVER#")
    private final String number;

    @Flatten private final Optional<Van> van;

    Driver(String number, Optional<Van> van) {
      this.number = number;
      this.van = van;
    }

    public String number() {
      return number;
    }

    public Optional<Van> van() {
      return van;
    }
  }

  /** Made by its constructor. */
  final class Bike {
    private final int gears;
    private final String plate;

    Bike(String plate, int gears) {
      this.plate = plate;
      this.gears = gears;
    }

    String plate() {
      return plate;
    }

    int gears() {
      return gears;
    }
  }

  /** Shares an attribute with the bike. */
  record Van(String plate, long load) {}
}
