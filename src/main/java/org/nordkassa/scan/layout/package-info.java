/// What a US keyboard-wedge scanner's characters become on a host with another keyboard layout, and back again.
///
/// Pure: sees `java.*` only. Which keys a burst is made of is [org.nordkassa.scan.WedgeReader]'s business.
package org.nordkassa.scan.layout;
