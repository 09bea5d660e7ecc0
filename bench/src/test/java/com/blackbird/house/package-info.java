/**
 * Checks the house itself: which module and package may know which. Lies in the last module of the
 * build, where all others are compiled.
 */
@NullMarked
package com.blackbird.house;

import org.jspecify.annotations.NullMarked;
