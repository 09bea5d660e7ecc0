/**
 * The log as CSV: at once when it is little, in the background when it is much, by a link when it
 * is more than a chat takes.
 *
 * <p>Start reading at {@link com.blackbird.activity.export.ExportCommand} and {@link
 * com.blackbird.activity.export.ExportWorker}; what a cell may say is in {@link
 * com.blackbird.activity.export.SafeCell}.
 */
@NullMarked
package com.blackbird.activity.export;

import org.jspecify.annotations.NullMarked;
