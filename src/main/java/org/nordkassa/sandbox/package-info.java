/// Stand-ins for the remote systems a shop connects to: Cardu, Custobar, Rule and the gift-card server. They speak real
/// HTTP on loopback and remember what they are told, and they can be put in a bad mood, for the demo, for rehearsals and
/// for the tests. They read and write JSON by themselves: nothing here may see `connect` or anything else the
/// till uses to read these formats, so that a mistake in a wire format cannot agree with itself. Of the project they see
/// only `server`, which they embed. docs/contracts says what of all this is public and what is assumed.
package org.nordkassa.sandbox;
