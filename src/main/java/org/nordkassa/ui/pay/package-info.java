/// Paying: what is due, the tenders taken and one way of paying at a time.
package org.nordkassa.ui.pay;
