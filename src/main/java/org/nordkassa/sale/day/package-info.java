/// What a day at a till comes to, as pure values: the sums of its sales and of what happened beside them.
package org.nordkassa.sale.day;
