/// The messages to other systems: what waits, since when and why, and what a person can do about it.
package org.nordkassa.ui.outbox;
