/// The import of bonus checks: a file of members and checks, read, judged row by row, and put where checks are kept.
package org.nordkassa.app.bonus;
