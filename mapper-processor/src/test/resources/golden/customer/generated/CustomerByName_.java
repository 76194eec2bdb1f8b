package shop;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.OrderedAttribute;
import dev.karst.mapper.ScalarAttribute;
import dev.karst.mapper.SetAttribute;
import dev.karst.mapper.TextAttribute;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link CustomerByName}, to write conditions with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class CustomerByName_ {
  public static final TextAttribute<CustomerByName> id = new TextAttribute<>(DocumentPath.of("id"));

  public static final TextAttribute<CustomerByName> name =
      new TextAttribute<>(DocumentPath.of("name"));

  public static final ContactParts contact = new ContactParts();

  private CustomerByName_() {}

  /** The components of {@link Customer.Contact}. */
  public static final class ContactParts {
    public final OrderedAttribute<CustomerByName, LocalDate> since =
        new OrderedAttribute<>(DocumentPath.of("since"), TextForm.LOCAL_DATE);

    public final OrderedAttribute<CustomerByName, Customer.Phone> phone =
        new OrderedAttribute<>(DocumentPath.of("phone"), CustomerCodec.PHONE_FORM);

    public final ScalarAttribute<CustomerByName, Map<String, List<String>>> accounts =
        new ScalarAttribute<>(DocumentPath.of("accounts"), CustomerCodec.ACCOUNTS_FORM);

    public final SetAttribute<CustomerByName, String> languages =
        new SetAttribute<>(DocumentPath.of("languages"), TextForm.STRING);

    public final NumberAttribute<CustomerByName, Integer> calls =
        new NumberAttribute<>(DocumentPath.of("calls"), NumberForm.INTEGER);

    private ContactParts() {}
  }
}
