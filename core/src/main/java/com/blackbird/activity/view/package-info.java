/**
 * The log as people look through it in the chat: lists with their filters, one activity with what
 * is around it, all that happened to one record, the Integration Hub. What is listed is read from
 * the room of activity. Start reading at {@link com.blackbird.activity.view.ActivityCommand} and
 * {@link com.blackbird.activity.view.ActivityLists}.
 */
@NullMarked
package com.blackbird.activity.view;

import org.jspecify.annotations.NullMarked;
