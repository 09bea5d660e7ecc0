/**
 * What nobody should read: finds secrets, which are taken out before anything is stored or said,
 * and personal data, which is hidden where many people read. Stores nothing; what is hidden where
 * is decided in {@code discretion}. Start reading at {@link
 * com.blackbird.activity.redaction.Secrets}.
 */
@NullMarked
package com.blackbird.activity.redaction;

import org.jspecify.annotations.NullMarked;
