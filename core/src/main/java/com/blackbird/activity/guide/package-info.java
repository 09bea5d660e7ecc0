/**
 * What a platform's error means, who has to act and what to do: the catalogue of guides, how an
 * error is recognised, and what people said about the guides. An error that is not in the catalogue
 * stays unknown. Start reading at {@link com.blackbird.activity.guide.Guides}; how to add an entry
 * is in docs/guides.md.
 */
@NullMarked
package com.blackbird.activity.guide;

import org.jspecify.annotations.NullMarked;
