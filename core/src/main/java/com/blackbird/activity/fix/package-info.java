/**
 * What fixed an error, remembered for the next time: one line a fix, found again by the signature
 * of the error, moved up and down by votes, and retired when it is wrong. A fix belongs to an
 * account, or to all of them when support has made it so. Knows nothing of problems and cases: who
 * has one asks here. Start reading at {@link com.blackbird.activity.fix.Fixes}.
 */
@NullMarked
package com.blackbird.activity.fix;

import org.jspecify.annotations.NullMarked;
