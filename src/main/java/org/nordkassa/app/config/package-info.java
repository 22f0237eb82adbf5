/// What a shop sets: `till.yaml`, the secrets beside it, and the folder both live in.
package org.nordkassa.app.config;
