/**
 * What both platforms share: where the server is, and telling the pages what has changed. Knows
 * neither Slack nor Discord.
 */
@NullMarked
package com.blackbird.sandbox.wire;

import org.jspecify.annotations.NullMarked;
