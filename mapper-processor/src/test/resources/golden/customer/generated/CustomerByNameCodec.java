package shop;

import dev.karst.codec.ItemDecoder;
import dev.karst.codec.ItemSource;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.Conversion;
import dev.karst.mapper.codec.JsonConverter;
import dev.karst.mapper.codec.Sets;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.Values;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.core.type.TypeReference;

/** Turns what is wanted of an item into a {@link CustomerByName}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class CustomerByNameCodec implements ItemDecoder<CustomerByName> {
  private static final int ID = 0;
  private static final int NAME = 1;
  private static final int CONTACT_SINCE = 2;
  private static final int CONTACT_PHONE = 3;
  private static final int CONTACT_ACCOUNTS = 4;
  private static final int CONTACT_LANGUAGES = 5;
  private static final int CONTACT_CALLS = 6;

  private static final List<String> ATTRIBUTES =
      List.of("id", "name", "since", "phone", "accounts", "languages", "calls");

  private static final Customer.Phone.Converter CONVERTER = new Customer.Phone.Converter();

  static final TextForm<Customer.Phone> PHONE_FORM =
      TextForm.STRING.via(new Conversion<>("phone", CONVERTER));

  static final TextForm<Map<String, List<String>>> ACCOUNTS_FORM =
      TextForm.STRING.via(
          new Conversion<>(
              "accounts", new JsonConverter<>(new TypeReference<Map<String, List<String>>>() {})));

  private static final LocalDate CONTACT_SINCE_DEFAULT = TextForm.LOCAL_DATE.of("2026-01-31");

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public CustomerByName read(ItemSource source) {
    String id = Values.present(source, ID) ? source.string() : null;
    String name = Values.present(source, NAME) ? source.string() : null;
    Customer.Contact contact =
        Values.present(source, CONTACT_SINCE)
                || Values.present(source, CONTACT_PHONE)
                || Values.present(source, CONTACT_ACCOUNTS)
                || Values.present(source, CONTACT_LANGUAGES)
                || Values.present(source, CONTACT_CALLS)
            ? readContact(source)
            : null;
    return new CustomerByName(id, name, contact);
  }

  private static Customer.Contact readContact(ItemSource source) {
    Customer.Contact contact = new Customer.Contact();
    contact.setSince(
        Values.present(source, CONTACT_SINCE)
            ? TextForm.LOCAL_DATE.read(source)
            : CONTACT_SINCE_DEFAULT);
    contact.setPhone(Values.present(source, CONTACT_PHONE) ? PHONE_FORM.read(source) : null);
    contact.setAccounts(
        Values.present(source, CONTACT_ACCOUNTS) ? ACCOUNTS_FORM.read(source) : null);
    contact.setLanguages(
        Values.present(source, CONTACT_LANGUAGES)
            ? Sets.read(source, ValueSource::string)
            : new LinkedHashSet<>());
    contact.setCalls(Values.present(source, CONTACT_CALLS) ? source.intNumber() : 0);
    return contact;
  }
}
