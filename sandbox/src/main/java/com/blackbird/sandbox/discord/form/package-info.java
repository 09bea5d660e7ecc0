/**
 * Reading what a client sent and refusing it in the words of Discord. Knows no state; start at
 * {@link com.blackbird.sandbox.discord.form.Refusal}.
 */
@NullMarked
package com.blackbird.sandbox.discord.form;

import org.jspecify.annotations.NullMarked;
