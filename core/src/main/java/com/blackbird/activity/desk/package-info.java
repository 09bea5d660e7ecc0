/**
 * Where support works: which desk an account's cases go to, when people are there, and how soon
 * they mean to answer. Knows nothing of cases. Start reading at {@link
 * com.blackbird.activity.desk.Desk}.
 */
@NullMarked
package com.blackbird.activity.desk;

import org.jspecify.annotations.NullMarked;
