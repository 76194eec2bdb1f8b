package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random values of every type, stored and read back. */
class RoundTripTest {
  private static final int ROUNDS = 500;

  interface Everythings extends AnyRepository<Everything, UUID> {}

  Everythings open(Karst karst) {
    return Facade.generated(Everythings.class, EverythingRepository.on(karst));
  }

  interface Otherwises extends AnyRepository<Otherwise, UUID> {}

  Otherwises otherwises(Karst karst) {
    return Facade.generated(Otherwises.class, OtherwiseRepository.on(karst));
  }

  @Test
  void everythingComesBack() throws ReflectiveOperationException {
    long seed = Long.getLong("karst.seed", new Random().nextLong());
    RandomValues random = new RandomValues(new Random(seed));
    try (Karst karst = Karst.inMemory()) {
      Everythings repository = open(karst);
      for (int round = 0; round < ROUNDS; round++) {
        Everything written = random.record(Everything.class);
        repository.put(written);
        Everything read = repository.find(written.id()).orElseThrow();
        for (RecordComponent component : Everything.class.getRecordComponents()) {
          assertThat(component.getAccessor().invoke(read))
              .as("%s, karst.seed=%d, round=%d", component.getName(), seed, round)
              .isEqualTo(component.getAccessor().invoke(written));
        }
      }
    }
  }

  @Test
  void whatIsStoredOtherwiseComesBack() throws ReflectiveOperationException {
    long seed = Long.getLong("karst.seed", new Random().nextLong());
    RandomValues random = new RandomValues(new Random(seed));
    try (Karst karst = Karst.inMemory()) {
      Otherwises repository = otherwises(karst);
      for (int round = 0; round < ROUNDS; round++) {
        Otherwise written = random.record(Otherwise.class);
        repository.put(written);
        assertThat(repository.find(written.id()))
            .as("karst.seed=%d, round=%d", seed, round)
            .contains(written);
      }
    }
  }

  @Test
  void nullsWithinSetsAndAsMapKeysAreRefused() throws ReflectiveOperationException {
    RandomValues random = new RandomValues(new Random(1));
    try (Karst karst = Karst.inMemory()) {
      Everythings repository = open(karst);
      for (String name : List.of("stringSet", "integerSet", "uuidSet", "bufferSet", "map")) {
        Object wrong =
            name.equals("map") ? Collections.singletonMap(null, "x") : Collections.singleton(null);
        Everything written = random.with(random.record(Everything.class), name, wrong);
        assertThatThrownBy(() -> repository.put(written))
            .as(name)
            .isInstanceOf(ValidationException.class)
            .hasMessageContaining("may not have a null");
      }
    }
  }
}
