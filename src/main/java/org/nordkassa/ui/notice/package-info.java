/// What the till has to say, in one place.
package org.nordkassa.ui.notice;
