package shop;

import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What index {@code by-date} has of the {@link Order} objects. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
public record OrderByDate(String customerId, String orderId, LocalDate placedOn, long total) {}
