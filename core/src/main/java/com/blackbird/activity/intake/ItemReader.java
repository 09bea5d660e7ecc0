package com.blackbird.activity.intake;

import tools.jackson.core.JsonParser;

/** Reads one object, at whose beginning the parser stands, up to its end. */
interface ItemReader {
  Report read(JsonParser json);
}
