/**
 * Bot, sandbox and four sample integrations in one process, for a first look without any token.
 *
 * <p>Everything goes through the doors that everybody uses: the integrations report through the
 * HTTP API, and the workspaces are linked by typing the command. Start reading at {@link
 * com.blackbird.demo.DemoApplication}.
 */
@NullMarked
package com.blackbird.demo;

import org.jspecify.annotations.NullMarked;
