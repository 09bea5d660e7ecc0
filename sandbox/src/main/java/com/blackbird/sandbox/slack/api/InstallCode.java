package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.world.Installation;

/** What a user has allowed an app, until the app fetches its token. */
record InstallCode(Installation installation, String user) {}
