/**
 * Encrypts the secrets that have to lie in the database, such as the tokens of workspaces, under
 * keys that do not. Does not know what is encrypted or where: whoever stores sealed values is a
 * {@link com.blackbird.activity.vault.SealedStore}. Start reading at {@link
 * com.blackbird.activity.vault.Vault}.
 */
@NullMarked
package com.blackbird.activity.vault;

import org.jspecify.annotations.NullMarked;
