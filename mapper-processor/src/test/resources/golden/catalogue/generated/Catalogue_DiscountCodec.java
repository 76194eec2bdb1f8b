package shop;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.Values;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** Turns {@link Catalogue.Discount} objects into items and back. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class Catalogue_DiscountCodec implements ItemCodec<Catalogue.Discount> {
  private static final int SEASON = 0;
  private static final int FIRST_DAY_IT_IS_GIVEN_TO_EVERYONE = 1;
  private static final int PERCENT = 2;

  private static final List<String> ATTRIBUTES =
      List.of("season", "firstDayItIsGivenToEveryone", "percent");

  private static final TextForm<Catalogue.Season> SEASON_FORM =
      TextForm.ofEnum(Catalogue.Season.class);

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public void writeKey(Catalogue.Discount discount, KeyBytes key) {
    key.partition(SEASON_FORM.keyText(Values.key("season", discount.season())))
        .sort(
            TextForm.LOCAL_DATE.keyText(
                Values.key("firstDayItIsGivenToEveryone", discount.firstDayItIsGivenToEveryone())));
  }

  @Override
  public void write(Catalogue.Discount discount, ItemSink sink) {
    Catalogue.Season season = discount.season();
    if (season != null) {
      SEASON_FORM.write(sink.attribute(SEASON), season);
    }
    LocalDate firstDayItIsGivenToEveryone = discount.firstDayItIsGivenToEveryone();
    if (firstDayItIsGivenToEveryone != null) {
      TextForm.LOCAL_DATE.write(
          sink.attribute(FIRST_DAY_IT_IS_GIVEN_TO_EVERYONE), firstDayItIsGivenToEveryone);
    }
    sink.attribute(PERCENT).number(discount.percent());
  }

  @Override
  public Catalogue.Discount read(ItemSource source) {
    Catalogue.Season season = Values.present(source, SEASON) ? SEASON_FORM.read(source) : null;
    LocalDate firstDayItIsGivenToEveryone =
        Values.present(source, FIRST_DAY_IT_IS_GIVEN_TO_EVERYONE)
            ? TextForm.LOCAL_DATE.read(source)
            : null;
    int percent = Values.present(source, PERCENT) ? source.intNumber() : 0;
    return new Catalogue.Discount(season, firstDayItIsGivenToEveryone, percent);
  }
}
