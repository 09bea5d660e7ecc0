/** The tests of {@code activity}. */
@NullMarked
package com.blackbird.activity.activity;

import org.jspecify.annotations.NullMarked;
