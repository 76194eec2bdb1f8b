package shop;

import dev.karst.mapper.ProjectionOf;
import java.time.LocalDate;
import java.util.List;

/** Its components are in no order of their names. */
@ProjectionOf(Order.class)
record OrderSummary(long total, String orderId, LocalDate placedOn, List<Order.Line> lines) {}
