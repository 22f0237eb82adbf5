package org.nordkassa.checkout.port;

import java.util.UUID;

/// Where new identities come from.
@FunctionalInterface
public interface Ids {
    UUID next();
}
