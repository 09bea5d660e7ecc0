/**
 * Checks that what is written beside the code says what the code does: manifests, documentation,
 * settings. The rules of the structure itself are tested in the module bench.
 */
@NullMarked
package com.blackbird.bot.house;

import org.jspecify.annotations.NullMarked;
