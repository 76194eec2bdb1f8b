package dev.karst.mapper.example;

import dev.karst.mapper.ProjectionOf;
import java.util.List;
import java.util.Optional;

/** Some of an order. */
@ProjectionOf(Order.class)
record OrderBrief(String orderId, long total, Optional<String> note, List<Order.Line> lines) {}
