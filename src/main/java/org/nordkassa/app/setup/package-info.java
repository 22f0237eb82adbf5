/// Setting a till up and finding out what is wrong with it: what stands behind the settings window, and the doctor.
package org.nordkassa.app.setup;
