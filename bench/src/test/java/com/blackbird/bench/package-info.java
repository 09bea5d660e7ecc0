/** The benches with tiny sizes: whether they do their work, never how fast. */
@NullMarked
package com.blackbird.bench;

import org.jspecify.annotations.NullMarked;
