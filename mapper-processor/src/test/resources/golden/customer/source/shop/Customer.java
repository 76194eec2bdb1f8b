package shop;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.AttributeConverter;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.Flatten;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.Json;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.ProjectionOf;
import dev.karst.mapper.Table;
import dev.karst.mapper.Unmapped;
import dev.karst.value.AttributeValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Table("customers")
public record Customer(
    @PartitionKey String id,
    @GlobalIndex(name = "by-name", projection = Projection.INCLUDE, include = "contact")
        String name,
    @Flatten(prefix = "shipping_") Address shipping,
    @Flatten(prefix = "billing_") Optional<Address> billing,
    @Flatten Contact contact,
    List<Address> former,
    @Unmapped Map<String, AttributeValue> rest) {
  public record Address(
      String street, @Attribute(value = "town", aliases = "city") String city, Place place) {}

  public record Place(double latitude, double longitude) {}

  public record Phone(String number) {
    static final class Converter implements AttributeConverter<Phone, String> {
      @Override
      public String toAttribute(Phone value) {
        return value.number();
      }

      @Override
      public Phone fromAttribute(String stored) {
        return new Phone(stored);
      }
    }
  }

  /** A bean. */
  public static final class Contact {
    private LocalDate since;
    private Phone phone;
    private Map<String, List<String>> accounts;
    private Set<String> languages;
    private int calls;

    @DefaultValue("2026-01-31")
    public LocalDate getSince() {
      return since;
    }

    public void setSince(LocalDate since) {
      this.since = since;
    }

    @ConvertWith(Phone.Converter.class)
    public Phone getPhone() {
      return phone;
    }

    public void setPhone(Phone phone) {
      this.phone = phone;
    }

    @Json
    public Map<String, List<String>> getAccounts() {
      return accounts;
    }

    public void setAccounts(Map<String, List<String>> accounts) {
      this.accounts = accounts;
    }

    public Set<String> getLanguages() {
      return languages;
    }

    public void setLanguages(Set<String> languages) {
      this.languages = languages;
    }

    public int getCalls() {
      return calls;
    }

    public void setCalls(int calls) {
      this.calls = calls;
    }
  }

  /** What an envelope needs. */
  @ProjectionOf(Customer.class)
  public record Envelope(String name, Optional<Address> billing) {}
}
