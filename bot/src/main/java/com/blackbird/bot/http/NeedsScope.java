package com.blackbird.bot.http;

import com.blackbird.activity.access.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to the holder of an account's key with this scope. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface NeedsScope {
  Scope value();

  /** Whether the admin token opens it as well. */
  boolean orAdmin() default false;
}
