package dev.karst.mapper.example;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Unmapped;
import dev.karst.mapper.Version;
import dev.karst.value.AttributeValue;
import java.util.Map;

/** An entity that keeps what it does not know. */
@Table("devices")
public record Device(
    @PartitionKey(prefix = "DEVICE#") String id,
    @Attribute(aliases = "label") String name,
    @Version long version,
    @Unmapped Map<String, AttributeValue> rest) {}
