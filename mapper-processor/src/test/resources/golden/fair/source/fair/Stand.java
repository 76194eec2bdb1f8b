package fair;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.Creator;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.Table;
import dev.karst.mapper.UpdatedAt;
import dev.karst.mapper.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cannot be changed, and says of each type whether it may be null. */
@Table(Stand.NAME + "s")
@GlobalIndex(
    name = Stand.BY_KIND,
    partition = "kind",
    projection = Projection.INCLUDE,
    include = {"awards", "tent"})
public final class Stand extends Place<@Nullable String> implements Taxed {
  static final String NAME = "stand";
  static final String BY_KIND = "by-kind";

  @PartitionKey private final String number;
  private final Kind kind;
  private final List<@Nullable String> awards;
  private final Map<String, @Nullable List<Tent>> tents;
  private final @Nullable Tent tent;
  private final byte @Nullable [] photo;
  private final @Nullable String @Nullable [] signs;
  @Version private final long version;
  private final @Nullable Instant updatedAt;

  /** What it sells. */
  public enum Kind {
    FOOD,
    TOYS {}
  }

  Stand(
      String number,
      Kind kind,
      @Nullable String owner,
      long tax,
      List<@Nullable String> awards,
      Map<String, @Nullable List<Tent>> tents,
      @Nullable Tent tent,
      byte @Nullable [] photo,
      @Nullable String @Nullable [] signs,
      long version,
      @Nullable Instant updatedAt) {
    super(owner);
    this.number = number;
    this.kind = kind;
    this.awards = awards;
    this.tents = tents;
    this.tent = tent;
    this.photo = photo;
    this.signs = signs;
    this.version = version;
    this.updatedAt = updatedAt;
  }

  public String number() {
    return number;
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public long tax() {
    return 0;
  }

  public List<@Nullable String> awards() {
    return awards;
  }

  public Map<String, @Nullable List<Tent>> tents() {
    return tents;
  }

  public @Nullable Tent tent() {
    return tent;
  }

  public byte @Nullable [] getPhoto() {
    return photo;
  }

  public @Nullable String @Nullable [] getSigns() {
    return signs;
  }

  public long version() {
    return version;
  }

  @UpdatedAt
  public @Nullable Instant updatedAt() {
    return updatedAt;
  }

  /** Made by a builder. */
  public static final class Tent {
    private final int width;
    private final Optional<Colour> colour;

    private Tent(int width, Optional<Colour> colour) {
      this.width = width;
      this.colour = colour;
    }

    public static Builder builder() {
      return new Builder();
    }

    public int getWidth() {
      return width;
    }

    public Optional<Colour> colour() {
      return colour;
    }

    @Ignore
    public boolean isLarge() {
      return width > 5;
    }

    /** Its methods have names of different kinds. */
    public static final class Builder {
      private int width;
      private Optional<Colour> colour = Optional.empty();

      public Builder colour(Colour given) {
        return colour(Optional.of(given));
      }

      public Builder colour(Optional<Colour> given) {
        colour = given;
        return this;
      }

      public void setWidth(int given) {
        width = given;
      }

      public Tent build() {
        return new Tent(width, colour);
      }
    }
  }

  /** Made by a static method. */
  public record Colour(@Attribute(NAME) String name, int red, int green, int blue) {
    @Creator
    static Colour of(int red, int green, int blue, String name) {
      return new Colour(name, red, green, blue);
    }
  }
}

class Place<T extends @Nullable Object> {
  private final T owner;

  Place(T owner) {
    this.owner = owner;
  }

  public T getOwner() {
    return owner;
  }
}

interface Taxed {
  @Attribute("fee")
  long tax();
}
