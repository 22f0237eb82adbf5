/// The page "Privacy" of the settings: how often customers were looked up, and what a customer may ask of the shop about
/// themselves. Sees values of `checkout`; what it works with stands behind [org.nordkassa.ui.privacy.PrivacyDesk].
package org.nordkassa.ui.privacy;
