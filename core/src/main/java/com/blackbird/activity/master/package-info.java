/**
 * Master cases: one problem of many customers. Cases about the same error are gathered under a
 * master case with a thread of its own at the desk; what is said to all there is said in each case,
 * and no customer sees another. What a case is and how it lives is the room of support. Start
 * reading at {@link com.blackbird.activity.master.Masters}.
 */
@NullMarked
package com.blackbird.activity.master;

import org.jspecify.annotations.NullMarked;
