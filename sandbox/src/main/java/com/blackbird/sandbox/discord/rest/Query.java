package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.world.Snowflakes;

/** Reads parameters of an address, and refuses what is no number. */
final class Query {
  private Query() {}

  static int number(Call call, String name, int otherwise, int min, int max) {
    String text = call.query(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("-?\\d{1,9}")) {
      throw Refusal.field(name, "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not int.");
    }
    int number = Integer.parseInt(text);
    if (number < min) {
      throw Refusal.field(
          name, "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + min + ".");
    }
    if (number > max) {
      throw Refusal.field(
          name, "NUMBER_TYPE_MAX", "int value should be less than or equal to " + max + ".");
    }
    return number;
  }

  static long id(String name, String text) {
    if (!Snowflakes.isId(text) && !text.equals("0")) {
      throw Refusal.field(name, "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not snowflake.");
    }
    return Long.parseLong(text);
  }
}
