package dev.karst.examples.mapper;

import dev.karst.mapper.ProjectionOf;

// guide: brief
@ProjectionOf(Order.class)
public record Brief(String orderId, long total) {}
// end
