package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.FileContent;

/**
 * A file that came with a request: https://discord.com/developers/docs/reference#uploading-files.
 *
 * @param number its n in `files[n]`
 */
public record Upload(String number, String filename, String contentType, FileContent content) {}
