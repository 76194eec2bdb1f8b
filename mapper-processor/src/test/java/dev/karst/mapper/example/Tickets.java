package dev.karst.mapper.example;

import dev.karst.mapper.Update;

/** {@link TicketRepository}, or one that was built at run time. */
interface Tickets extends AnyRepository<Ticket, String> {
  Update<Ticket> update(String id);
}
