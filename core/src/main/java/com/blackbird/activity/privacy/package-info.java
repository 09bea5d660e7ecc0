/**
 * Forgetting on request: a person in an account, and an account as a whole, each with a receipt.
 * Start reading at {@link com.blackbird.activity.privacy.PersonalData}, which says of every column
 * what it holds of people.
 */
@NullMarked
package com.blackbird.activity.privacy;

import org.jspecify.annotations.NullMarked;
