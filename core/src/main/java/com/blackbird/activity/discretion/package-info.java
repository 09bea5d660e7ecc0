/**
 * Where personal data is shown, as each account decides: hidden in channels by default, with all of
 * it for those who may, and an account's own log to try that on. What personal data looks like is
 * known in {@code redaction}. Start reading at {@link
 * com.blackbird.activity.discretion.AccountDiscretion}.
 */
@NullMarked
package com.blackbird.activity.discretion;

import org.jspecify.annotations.NullMarked;
