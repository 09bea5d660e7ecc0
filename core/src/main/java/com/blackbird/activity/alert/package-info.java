/**
 * What channels hear of problems: who wants to hear what ({@link
 * com.blackbird.activity.alert.Subscription}), what is due to be said ({@link
 * com.blackbird.activity.alert.AlertPolicy}, a pure decision), and the one living message per
 * channel and problem. Sends nothing itself: what is to be said is owed to the delivery room in the
 * transaction that decides it. Start reading at {@link com.blackbird.activity.alert.Alerts}.
 */
@NullMarked
package com.blackbird.activity.alert;

import org.jspecify.annotations.NullMarked;
