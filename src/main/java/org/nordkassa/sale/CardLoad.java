package org.nordkassa.sale;

/// Money that is put on a gift card. Selling it is no turnover and bears no VAT: a multi-purpose voucher is taxed when
/// it is redeemed (Council Directive 2006/112/EC, article 30b).
///
/// @param maskedNumber the card's number as it may be shown
/// @param useKey our reference for the loading, under which it can be asked for and undone
public record CardLoad(String maskedNumber, String useKey) {}
