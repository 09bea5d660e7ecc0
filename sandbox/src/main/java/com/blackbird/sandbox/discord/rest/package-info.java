/**
 * The REST API, version 10: one class per kind of resource. Start at {@link
 * com.blackbird.sandbox.discord.rest.RestApi}.
 */
@NullMarked
package com.blackbird.sandbox.discord.rest;

import org.jspecify.annotations.NullMarked;
