/**
 * What nobody should read: finds secrets, which are taken out before anything is stored or said,
 * and personal data, which is hidden where many people read. Knows no account and stores nothing;
 * who may see what is decided in {@code privacy}. Start reading at {@link
 * com.blackbird.activity.redaction.Secrets}.
 */
@NullMarked
package com.blackbird.activity.redaction;

import org.jspecify.annotations.NullMarked;
