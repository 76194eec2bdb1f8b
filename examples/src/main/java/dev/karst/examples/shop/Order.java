package dev.karst.examples.shop;

import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Version;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was bought at once.
 *
 * @param number counts the customer's orders from 1
 */
record Order(
    String customer,
    @SortKey(prefix = "ORDER#") int number,
    @GlobalIndex(name = "by-state", sort = "date") State state,
    LocalDate date,
    long cents,
    Optional<String> note,
    @Version long version)
    implements CustomerItem {}
