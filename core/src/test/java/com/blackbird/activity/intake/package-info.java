/** The tests of {@code intake}. */
@NullMarked
package com.blackbird.activity.intake;

import org.jspecify.annotations.NullMarked;
