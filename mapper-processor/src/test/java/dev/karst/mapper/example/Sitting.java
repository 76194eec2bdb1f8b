package dev.karst.mapper.example;

import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;

/** An entity with a sort key in which any characters may stand before its last component. */
@Table("sittings")
record Sitting(
    @PartitionKey String room,
    @SortKey(order = 0) @ConvertWith(Admission.BuyerConverter.class) Admission.Buyer buyer,
    @SortKey(order = 1) int number) {}
