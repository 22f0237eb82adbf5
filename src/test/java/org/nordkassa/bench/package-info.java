/// Measures the till on real input, beside floors measured in the same run: an empty window, a bare commit, the slowest
/// remote system. Run by `./nordkassa bench`; nothing here is a test with a limit in it, because a busy machine is no
/// bug.
///
/// `floor` is the median of what was measured beside a row and `ratio` the row's median over it. What is compared is
/// taken in turns, so that a busy minute of the machine falls on both.
package org.nordkassa.bench;
