package com.blackbird.activity.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a text says in English, as a message of ICU; the parameters' names stand in braces. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface English {
  /** The message. */
  String value();
}
