/**
 * Holds the tables and the statements to what a database that is spread over several machines
 * allows, as far as that can be seen without one.
 */
@NullMarked
package com.blackbird.activity.citus;

import org.jspecify.annotations.NullMarked;
