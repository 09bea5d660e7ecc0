/**
 * What both platforms share: where the server is, its clock, telling the pages what has changed,
 * faults on demand and the recorder. Knows neither Slack nor Discord.
 */
@NullMarked
package com.blackbird.sandbox.wire;

import org.jspecify.annotations.NullMarked;
