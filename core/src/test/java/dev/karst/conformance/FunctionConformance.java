package dev.karst.conformance;

import org.junit.jupiter.api.Test;

/** Which functions hold. */
abstract class FunctionConformance extends AskingConformance {
  FunctionConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Test
  void existence() {
    check(
        true,
        """
        attribute_exists(str)
        attribute_exists(nul)
        attribute_exists(blank)
        attribute_exists(m.q.deep[0])
        attribute_exists(l[2].k)
        attribute_not_exists(absent)
        attribute_not_exists(absent.deep[3])
        attribute_not_exists(l[4])
        attribute_not_exists(str.k)
        attribute_not_exists(m[0])
        NOT attribute_not_exists(str)
        """);
    check(
        false,
        """
        attribute_exists(absent)
        attribute_exists(l[4])
        attribute_exists(m.zzz)
        attribute_exists(m.k.v)
        attribute_not_exists(nul)
        attribute_not_exists(m.k)
        """);
  }

  @Test
  void typesAndSizes() {
    check(
        true,
        """
        attribute_type(str, :typeS)
        attribute_type(num, :typeN)
        attribute_type(bin, :typeB)
        attribute_type(yes, :typeBOOL)
        attribute_type(nul, :typeNULL)
        attribute_type(ss, :typeSS)
        attribute_type(ns, :typeNS)
        attribute_type(bs, :typeBS)
        attribute_type(l, :typeL)
        attribute_type(m, :typeM)
        attribute_type(m.n, :typeN)
        size(str) = :five
        size(str) = num
        size(blank) = :zero
        size(bin) = :three
        size(ss) = :two
        size(ns) = :two
        size(bs) = :two
        size(l) = :four
        size(m) = :four
        size(m.k) < size(str)
        size(str) BETWEEN :four AND :six
        size(l) IN (:one, :four)
        """);
    check(
        false,
        """
        attribute_type(str, :typeN)
        attribute_type(absent, :typeS)
        attribute_type(ss, :typeL)
        size(str) > :five
        size(absent) = :zero
        size(absent) >= :zero
        size(num) = :one
        size(nul) >= :zero
        size(yes) = :one
        """);
  }

  @Test
  void prefixesAndContents() {
    check(
        true,
        """
        begins_with(str, :he)
        begins_with(str, :hello)
        begins_with(str, :empty)
        begins_with(bin, :bin12)
        contains(str, :ell)
        contains(str, :empty)
        contains(bin, :bin12)
        contains(ss, :a)
        contains(ns, :two)
        contains(bs, :bin1)
        contains(l, :a)
        contains(l, :one)
        contains(l, :kv)
        contains(str, m.zzz) OR num = :five
        contains(m.q.deep, m.q.deep[0])
        """);
    check(
        false,
        """
        begins_with(str, :ell)
        begins_with(num, :he)
        begins_with(absent, :he)
        begins_with(bin, :he)
        contains(str, :z)
        contains(ss, :ell)
        contains(ss, :one)
        contains(ns, :five)
        contains(l, :five)
        contains(m, :v)
        contains(num, :five)
        contains(absent, :a)
        """);
  }
}
