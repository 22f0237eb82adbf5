/// The commands of `nordkassa`, one class each.
package org.nordkassa.app.command;
