/// The till's words: bundles per language, sentences for every value the checkout can tell, and money, numbers and days
/// as the cashier's country writes them.
///
/// Sees values only, never JavaFX.
package org.nordkassa.ui.text;
