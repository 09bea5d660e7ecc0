/**
 * The languages in which the bot speaks to people, and its texts in each of them. Only the bot's
 * own words are translated, never what a platform or a person said. Start reading at {@link
 * com.blackbird.activity.language.Texts}; how a package's texts are moved here is in
 * docs/how-to/translate.md.
 */
@NullMarked
package com.blackbird.activity.language;

import org.jspecify.annotations.NullMarked;
