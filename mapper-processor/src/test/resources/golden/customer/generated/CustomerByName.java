package shop;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What index {@code by-name} has of the {@link Customer} objects. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
public record CustomerByName(String id, String name, Customer.Contact contact) {}
