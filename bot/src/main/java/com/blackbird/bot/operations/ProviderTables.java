package com.blackbird.bot.operations;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables that belong to no account, such as the app's installations: they may be asked before
 * anybody knows for whom.
 */
public record ProviderTables(JdbcClient jdbc) {}
