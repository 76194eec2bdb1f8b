package dev.karst.examples.chat;

import dev.karst.Karst;
import dev.karst.Transaction;
import dev.karst.TransactionResult;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is done in rooms.
 *
 * @param clock the database's
 */
record Chat(Karst karst, MessageRepository messages, MemberRepository members, Clock clock) {
  /** The chat of a database. */
  static Chat on(Karst karst, Clock clock) {
    return new Chat(karst, MessageRepository.on(karst), MemberRepository.on(karst), clock);
  }

  /** Lets somebody in, with everything read; does nothing if they are in. */
  void join(String room, String name) {
    members.insert(new Member(room, name, clock.instant(), 0));
  }

  /**
   * Says something, which is counted for all others of the room in the same transaction. That lets
   * a room have 25 members; larger ones would count by {@link #countUnread}.
   */
  Message say(String room, String author, String text) {
    Message message = Message.of(room, clock.instant(), author, text, Optional.empty());
    Transaction transaction = karst.transaction().insert(messages, message);
    members.query(room).stream()
        .map(Member::name)
        .filter(name -> !name.equals(author))
        .forEach(name -> transaction.update(members.update(room, name).add(Member_.unread, 1)));
    TransactionResult result = transaction.commit();
    if (!result.isCommitted()) {
      throw new IllegalStateException("one says one thing at a time: result=" + result);
    }
    return messages.find(MessageKey.of(message)).orElseThrow();
  }

  /**
   * Says something that goes after a while. It is not counted: it can be gone before it is read.
   */
  Message whisper(String room, String author, String text, Duration lasts) {
    Instant now = clock.instant();
    WriteResult<Message> result =
        messages.insert(Message.of(room, now, author, text, Optional.of(now.plus(lasts))));
    if (result instanceof Written<Message> written) {
      return written.item();
    }
    throw new IllegalStateException("one says one thing at a time: result=" + result);
  }

  /** Changes a message, unless somebody did since it was read. */
  WriteResult<Message> edit(Message read, String text) {
    return messages.update(read).set(Message_.text, text).execute();
  }

  /**
   * Makes a member's messages up to now read. What was counted is taken off, rather than zero set:
   * a message that comes meanwhile stays counted.
   */
  WriteResult<Member> markRead(String room, String name) {
    Member member = members.find(room, name).orElseThrow();
    return members
        .update(room, name)
        .add(Member_.unread, -member.unread())
        .set(Member_.read, clock.instant())
        .execute();
  }

  /** How many messages to stay came of others since a member read; all of them are looked at. */
  long countUnread(Member member) {
    return messages
        .query(member.room())
        .sentAtGreaterThan(member.read())
        .filter(Message_.author.ne(member.name()).and(Message_.expires.notExists()))
        .count();
  }
}
