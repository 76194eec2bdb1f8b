package dev.karst.mapper.example;

import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;

/** An entity with a key that is composed of what converters make. */
@Table("bookings")
record Booking(
    @PartitionKey(prefix = "SHOW#") @ConvertWith(Admission.ShowConverter.class) Admission.Show show,
    @SortKey(order = 0, prefix = "DAY#") @ConvertWith(Admission.DayConverter.class)
        Admission.Day day,
    @SortKey(order = 1) String name) {}
