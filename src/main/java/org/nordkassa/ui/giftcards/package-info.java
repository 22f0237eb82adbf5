/// Gift cards as the owner sees them: the list, a card's or balance's history, and what was not paid. Sees
/// [org.nordkassa.checkout.CardBook].
package org.nordkassa.ui.giftcards;
