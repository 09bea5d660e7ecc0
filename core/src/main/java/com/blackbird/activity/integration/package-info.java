/**
 * An account's connections to third-party platforms. Knows nothing of what is exchanged over them.
 * Start reading at {@link com.blackbird.activity.integration.Integration}.
 */
@NullMarked
package com.blackbird.activity.integration;

import org.jspecify.annotations.NullMarked;
