/// The customer of the sale and what they own; finding, choosing and registering customers.
package org.nordkassa.ui.customer;
