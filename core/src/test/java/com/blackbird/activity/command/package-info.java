/** Tests of the commands' machinery. */
@NullMarked
package com.blackbird.activity.command;

import org.jspecify.annotations.NullMarked;
