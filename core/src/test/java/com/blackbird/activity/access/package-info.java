/** The tests of {@code access}. */
@NullMarked
package com.blackbird.activity.access;

import org.jspecify.annotations.NullMarked;
