/** The tests of {@code integration}. */
@NullMarked
package com.blackbird.activity.integration;

import org.jspecify.annotations.NullMarked;
