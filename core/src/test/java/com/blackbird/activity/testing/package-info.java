/** What the tests of every module share: a database, a clock, and sample activities. */
@NullMarked
package com.blackbird.activity.testing;

import org.jspecify.annotations.NullMarked;
