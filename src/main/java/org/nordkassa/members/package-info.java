/// Members as files: Cardu's export and the customer template of Commerce Cloud, as `.xlsx`, `.xls`, text and ZIP. Read row
/// by row, checked as a whole, then taken in; and written. Sees `loyalty`, the ports, and the libraries for Excel, which
/// nobody else sees.
package org.nordkassa.members;
