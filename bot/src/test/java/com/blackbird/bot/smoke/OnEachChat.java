package com.blackbird.bot.smoke;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A promise to people, which holds on every chat platform alike. */
@ParameterizedTest
@MethodSource("com.blackbird.activity.chat.ChatPlatform#chats")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OnEachChat {}
