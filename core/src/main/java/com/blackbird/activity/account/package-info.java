/**
 * The tenant: whose data a row is, and how ids follow from names so that every process derives the
 * same ones. Knows nothing of who may see what, which is the room of access. Start reading at
 * {@link com.blackbird.activity.account.Account}.
 */
@NullMarked
package com.blackbird.activity.account;

import org.jspecify.annotations.NullMarked;
