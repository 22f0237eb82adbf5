/// Hand-written stand-ins for everything around checkout, and a till built over them. Each keeps state, can be in a bad
/// mood, and complains when it is used against its contract.
package org.nordkassa.checkout.testing;
