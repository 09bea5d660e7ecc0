/** Bad days: what becomes of deliveries when machines, database, network and chats fail. */
@NullMarked
package com.blackbird.bench.chaos;

import org.jspecify.annotations.NullMarked;
