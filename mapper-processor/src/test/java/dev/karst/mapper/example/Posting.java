package dev.karst.mapper.example;

import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Version;

/** What is found by a key composed of several components. */
@Table("postings")
@GlobalIndex(
    name = "by-clerk",
    partition = "clerk",
    sort = {"cents", "year"})
@GlobalIndex(name = "clerks", partition = "clerk", projection = Projection.KEYS_ONLY)
record Posting(
    @PartitionKey(prefix = "ACCOUNT#") String account,
    @SortKey(order = 1, prefix = "YEAR#") int year,
    @SortKey(order = 2) String voucher,
    @SortKey(order = 3, prefix = "POS#") short position,
    long cents,
    String clerk,
    @Version long version) {}
