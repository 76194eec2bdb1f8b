package dev.karst.mapper.example;

import dev.karst.mapper.Update;
import java.util.Optional;

/** {@link DeviceRepository}, or one that was built at run time. */
interface Devices extends AnyRepository<Device, DeviceKey> {
  Optional<Device> find(String id);

  Update<Device> update(String id);
}
