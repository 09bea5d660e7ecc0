/**
 * How somebody gets to support: what is known is shown first, then a short form, then a case opens.
 * What happens to the case afterwards is the room of support. Start reading at {@link
 * com.blackbird.activity.escalation.EscalateCommand}.
 */
@NullMarked
package com.blackbird.activity.escalation;

import org.jspecify.annotations.NullMarked;
