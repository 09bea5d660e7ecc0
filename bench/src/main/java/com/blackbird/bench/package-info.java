/**
 * Load drivers. Each measures the product beside a reference, taking turns in one run, and prints
 * the ratio, which says more than a rate on somebody's machine. Start reading at {@code
 * BenchApplication}; nothing here is part of the product.
 */
@NullMarked
package com.blackbird.bench;

import org.jspecify.annotations.NullMarked;
