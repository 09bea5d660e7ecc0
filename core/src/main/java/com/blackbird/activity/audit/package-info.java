/**
 * The audit log: who did what, where, and what it was before and after; chained, so that nobody can
 * take an entry out unseen. Written in the transaction of the act itself. Start reading at {@link
 * com.blackbird.activity.audit.Audit} and {@link com.blackbird.activity.audit.AuditChain}.
 */
@NullMarked
package com.blackbird.activity.audit;

import org.jspecify.annotations.NullMarked;
