/// What checkout needs of the world, in its own words. `store`, `connect`, `receipt` and `app` answer these ports.
package org.nordkassa.checkout.port;
