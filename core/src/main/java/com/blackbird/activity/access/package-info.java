/**
 * Who may see whose data: API keys, the admin token, and the chat workspaces linked to an account.
 * Knows neither activities nor chat platforms. Start reading at {@link
 * com.blackbird.activity.access.ApiKeyStore} and {@link com.blackbird.activity.access.Links}.
 */
@NullMarked
package com.blackbird.activity.access;

import org.jspecify.annotations.NullMarked;
