package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.WriteResult.Rejected;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Query;
import dev.karst.operation.GetItemRequest;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys with prefixes and of several components. */
class ComposedKeysTest {
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Postings postings = postings(karst);
  private final Profiles profiles = profiles(karst);

  @AfterEach
  void close() {
    karst.close();
  }

  Postings postings(Karst database) {
    return Facade.generated(Postings.class, PostingRepository.on(database));
  }

  Profiles profiles(Karst database) {
    return Facade.generated(Profiles.class, ProfileRepository.on(database));
  }

  private static Posting posting(String account, int year, String voucher, int position) {
    return new Posting(account, year, voucher, (short) position, year * 100L, "ann", 0);
  }

  private Posting put(String account, int year, String voucher, int position) {
    return postings.put(posting(account, year, voucher, position));
  }

  private Item item(String table, Item key) {
    return karst.operations().getItem(GetItemRequest.builder(table, key).build()).item();
  }

  @Test
  void storesTheKeyBesideItsComponents() {
    put("a1", 2026, "v1", 7);
    Item item =
        item(
            "postings",
            Item.of(
                "pk",
                AttributeValue.s("ACCOUNT#a1"),
                "sk",
                AttributeValue.s("YEAR#0000002026#v1#POS#00007")));
    assertThat(item.get("account")).contains(AttributeValue.s("a1"));
    assertThat(item.get("year")).contains(AttributeValue.n(2026));
    assertThat(item.get("position")).contains(AttributeValue.n(7));
  }

  @Test
  void findsWritesAndDeletesByComponents() {
    Posting first = put("a1", 2026, "v1", 1);
    put("a1", 2026, "v1", 2);
    assertThat(postings.find("a1", 2026, "v1", (short) 1)).contains(first);
    assertThat(postings.find(PostingKey.of(first))).contains(first);
    assertThat(postings.find("a1", 2026, "v2", (short) 1)).isEmpty();
    assertThat(postings.insert(first)).isEqualTo(new Rejected<>(Optional.of(first)));
    assertThat(postings.delete(first).isWritten()).isTrue();
    assertThat(postings.find("a1", 2026, "v1", (short) 1)).isEmpty();
    assertThat(postings.query("a1").list()).hasSize(1);
  }

  @Test
  void anUpdateThatMakesAnItemGivesItItsComponents() {
    postings.update("a1", 2026, "v1", (short) 3).set(Posting_.cents, 5L).execute();
    assertThat(postings.find("a1", 2026, "v1", (short) 3))
        .contains(new Posting("a1", 2026, "v1", (short) 3, 5, null, 1));
    karst
        .transaction()
        .update(postings.update("a1", 2026, "v1", (short) 4).set(Posting_.cents, 6L))
        .commit();
    assertThat(postings.query("a1").list())
        .extracting(Posting::position)
        .containsExactly((short) 3, (short) 4);
  }

  @Test
  void narrowsAQueryComponentByComponent() {
    List<Posting> all = new ArrayList<>();
    Random random = new Random(5);
    String[] vouchers = {"v", "v ", "v!", "v\"", "v$", "v1", "v10", "w", "é"};
    for (int i = 0; i < 400; i++) {
      int year = random.nextInt(7) - 3;
      String voucher = vouchers[random.nextInt(vouchers.length)];
      int position = random.nextInt(9) - 4;
      if (postings.insert(posting("a1", year, voucher, position)).isWritten()) {
        all.add(postings.find("a1", year, voucher, (short) position).orElseThrow());
      }
    }
    Postings.ByKey query = postings.query("a1");
    same(query.itself(), all, each -> true);
    for (int year = -4; year < 5; year++) {
      int y = year;
      same(query.yearEqualTo(y).itself(), all, each -> each.year() == y);
      same(query.yearLessThan(y), all, each -> each.year() < y);
      same(query.yearAtMost(y), all, each -> each.year() <= y);
      same(query.yearGreaterThan(y), all, each -> each.year() > y);
      same(query.yearAtLeast(y), all, each -> each.year() >= y);
      same(query.yearBetween(y, y + 2), all, each -> each.year() >= y && each.year() <= y + 2);
      for (String voucher : vouchers) {
        Predicate<Posting> there = each -> each.year() == y && each.voucher().equals(voucher);
        var exact = query.yearEqualTo(y).voucherEqualTo(voucher);
        same(exact.itself(), all, there);
        same(
            query.yearEqualTo(y).voucherBeginsWith(voucher),
            all,
            each -> each.year() == y && each.voucher().startsWith(voucher));
        for (int position = -5; position < 6; position++) {
          short p = (short) position;
          same(exact.positionEqualTo(p), all, there.and(each -> each.position() == p));
          same(exact.positionLessThan(p), all, there.and(each -> each.position() < p));
          same(exact.positionAtMost(p), all, there.and(each -> each.position() <= p));
          same(exact.positionGreaterThan(p), all, there.and(each -> each.position() > p));
          same(exact.positionAtLeast(p), all, there.and(each -> each.position() >= p));
          same(
              exact.positionBetween(p, (short) (p + 1)),
              all,
              there.and(each -> each.position() == p || each.position() == p + 1));
        }
      }
    }
  }

  /** The same objects, and in the order of the components as far as those are ordered. */
  private static void same(Query<Posting> query, List<Posting> all, Predicate<Posting> expected) {
    List<Posting> found = query.list();
    assertThat(found).containsExactlyInAnyOrderElementsOf(all.stream().filter(expected).toList());
    assertThat(found).isSortedAccordingTo(Comparator.comparingInt(Posting::year));
    assertThat(query.descending().list()).isEqualTo(reversed(found));
  }

  private static List<Posting> reversed(List<Posting> postings) {
    List<Posting> reversed = new ArrayList<>(postings);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  @Test
  void narrowsAnIndexOfSeveralSortAttributes() {
    for (int i = 0; i < 20; i++) {
      postings.put(
          new Posting("a" + i, i % 4, "v", (short) 1, i % 3, i % 2 == 0 ? "ann" : "bob", 0));
    }
    assertThat(postings.byClerk("ann").centsEqualTo(1L).yearAtLeast(2).list())
        .isNotEmpty()
        .allMatch(each -> each.cents() == 1 && each.year() >= 2 && each.clerk().equals("ann"))
        .hasSize(
            (int)
                postings.scan().stream()
                    .filter(each -> each.clerk().equals("ann") && each.cents() == 1)
                    .filter(each -> each.year() >= 2)
                    .count());
    assertThat(postings.byClerk("bob").centsGreaterThan(0L).list())
        .isSortedAccordingTo(
            Comparator.comparingLong(Posting::cents).thenComparingInt(Posting::year))
        .hasSize(7);
    assertThat(postings.byClerk("bob").centsEqualTo(0L).list()).hasSize(3);
  }

  @Test
  void anIndexOfKeysHasTheComponents() {
    put("a1", 2026, "v1", 7);
    assertThat(postings.clerks("ann").only())
        .contains(new PostingClerks("a1", 2026, "v1", (short) 7, "ann"));
  }

  @Test
  void aKeyThatIsAPrefixAloneIsThatOfOneObject() {
    UUID user = new UUID(1, 2);
    Profile home = new Profile(user, Profile.Realm.HOME, "Ann");
    profiles.put(home);
    profiles.put(new Profile(user, Profile.Realm.WORK, "Dr. Ann"));
    assertThat(profiles.find(user, Profile.Realm.HOME)).contains(home);
    assertThat(profiles.scan().list()).hasSize(2);
    Item key =
        Item.of(
            "who",
            AttributeValue.s("00000000-0000-0001-0000-000000000002#HOME"),
            "what",
            AttributeValue.s("PROFILE"));
    assertThat(item("profiles", key).get("name")).contains(AttributeValue.s("Ann"));
  }

  @Test
  void pagesAreOfOneRange() {
    for (int i = 0; i < 10; i++) {
      put("a1", 2026, "v" + i, i);
    }
    var query = postings.query("a1").yearAtLeast(2000);
    String token = query.page(3).nextToken().orElseThrow();
    assertThat(query.page(3, token).items())
        .extracting(Posting::voucher)
        .containsExactly("v3", "v4", "v5");
    assertThatThrownBy(() -> postings.query("a1").yearAtLeast(2001).page(3, token))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("another query");
  }

  @Test
  void refusesComponentsThatWouldMakeTwoKeysOne() {
    assertThatThrownBy(() -> put("a1", 2026, "v#1", 1))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "A component of a composed key must not contain #, which parts components:"
                + " component=voucher value=v#1");
    assertThatThrownBy(() -> postings.find("a#1", 2026, "v", (short) 1))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("component=account");
    assertThatThrownBy(() -> postings.query("a1").yearEqualTo(1).voucherBeginsWith("v#"))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> put("a1", 2026, "", 1))
        .isInstanceOf(ValidationException.class)
        .hasMessage("A component of a composed key must not be empty: component=voucher");
    assertThatThrownBy(() -> put("a1", 2026, null, 1))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "One or more parameter values were invalid: Missing the key voucher in the item");
    assertThatThrownBy(() -> postings.query("a1").yearBetween(2, 1).list())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("BETWEEN");
    assertThat(postings.scan().list()).isEmpty();
  }
}
