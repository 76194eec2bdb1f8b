package dev.karst.mapper.example;

import dev.karst.mapper.Creator;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.UpdatedAt;
import dev.karst.mapper.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Made by a builder alone, which inherits, and names its methods in all three ways. */
@Table("vouchers")
public final class Voucher {
  @PartitionKey private final String code;
  private final Optional<String> note;
  private final List<Rebate> rebates;
  private final long version;
  private final Instant updatedAt;

  private Voucher(Builder builder) {
    this.code = builder.code;
    this.note = builder.note;
    this.rebates = builder.rebates;
    this.version = builder.version;
    this.updatedAt = builder.updatedAt;
  }

  public static Builder builder() {
    return new Builder();
  }

  public String getCode() {
    return code;
  }

  public Optional<String> note() {
    return note;
  }

  public List<Rebate> getRebates() {
    return rebates;
  }

  @Ignore
  public boolean isUseless() {
    return rebates.isEmpty();
  }

  @Version
  public long version() {
    return version;
  }

  @UpdatedAt
  public Instant getUpdatedAt() {
    return updatedAt;
  }

  /** Takes more than the types that are given, and less. */
  public static final class Builder extends Base<Builder> {
    private Optional<String> note = Optional.empty();
    private List<Rebate> rebates = List.of();
    private Instant updatedAt;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    public Builder note(String text) {
      return note(Optional.of(text));
    }

    public Builder note(Optional<String> text) {
      this.note = text;
      return this;
    }

    public void setRebates(Iterable<? extends Rebate> given) {
      throw new AssertionError("there is one that fits better");
    }

    public void setRebates(List<Rebate> given) {
      this.rebates = given;
    }

    public Builder withUpdatedAt(Instant time) {
      this.updatedAt = time;
      return this;
    }

    public Voucher build() {
      if (code == null) {
        throw new IllegalStateException("A voucher has a code");
      }
      return new Voucher(this);
    }
  }

  /** What all builders have. */
  abstract static class Base<B> {
    String code;
    long version;

    abstract B self();

    public B setCode(String given) {
      this.code = given;
      return self();
    }

    public B version(long given) {
      this.version = given;
      return self();
    }
  }

  /** Has a builder of another name, and fields that it does not take. */
  public static final class Rebate {
    private static final Rebate none = new Rebate("", 0);

    private final String article;
    private final int percent;
    @Ignore private final boolean whole;
    private final transient String text;
    private final int hashCode;

    private Rebate(String article, int percent) {
      this.article = article;
      this.percent = percent;
      this.whole = percent == 100;
      this.text = article + " -" + percent + "%";
      this.hashCode = text.hashCode();
    }

    @Creator
    static Draft draft() {
      return new Draft();
    }

    static Rebate of(String article, int percent) {
      return new Rebate(article, percent);
    }

    public String article() {
      return article;
    }

    public int percent() {
      return percent;
    }

    public boolean whole() {
      return whole;
    }

    public String text() {
      return text;
    }

    public Rebate none() {
      return none;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Rebate rebate && text.equals(rebate.text);
    }

    @Override
    public int hashCode() {
      return hashCode;
    }

    /** A builder that cannot be seen from other packages. */
    static final class Draft {
      private String article;
      private int percent;

      Draft article(String given) {
        article = given;
        return this;
      }

      Draft percent(int given) {
        percent = given;
        return this;
      }

      Rebate build() {
        return of(article, percent);
      }
    }
  }
}
