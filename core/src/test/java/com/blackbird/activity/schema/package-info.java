/** What migrations may do to a database that an older version still uses. */
@NullMarked
package com.blackbird.activity.schema;

import org.jspecify.annotations.NullMarked;
