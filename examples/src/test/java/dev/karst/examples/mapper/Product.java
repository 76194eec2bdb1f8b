package dev.karst.examples.mapper;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;

// guide: product
@Table("products")
public record Product(@PartitionKey String sku, @Attribute(aliases = "title") String name) {}
// end
