package dev.karst.examples.mapper;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Version;

// guide: coupon
@Table("coupons")
public final class Coupon {
  @PartitionKey private final String code;
  private final int percent;
  @Version private final long version;

  Coupon(String code, int percent, long version) {
    this.code = code;
    this.percent = percent;
    this.version = version;
  }

  public String code() {
    return code;
  }

  public int getPercent() {
    return percent;
  }

  public long getVersion() {
    return version;
  }
}
// end
