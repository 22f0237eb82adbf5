/// The settings window: a table of all settings ([SettingsTable]), the model of the open window, and its views. What reads,
/// writes and tries them stands behind [SettingsDesk]. A new setting is one row of the table and its texts.
package org.nordkassa.ui.settings;
