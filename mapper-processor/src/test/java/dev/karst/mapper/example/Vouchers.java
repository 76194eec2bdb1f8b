package dev.karst.mapper.example;

/** {@link VoucherRepository}, or one that was built at run time. */
interface Vouchers extends AnyRepository<Voucher, String> {}
