package com.blackbird.sandbox.slack.blocks;

import com.blackbird.sandbox.slack.world.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What users have entered, in the form of {@code state.values}: block, action, value. */
public final class InputValues {
  /** Element type to the field of its value; the initial value's field has the same ending. */
  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry("plain_text_input", new Field("value", "initial_value")),
          Map.entry("email_text_input", new Field("value", "initial_value")),
          Map.entry("url_text_input", new Field("value", "initial_value")),
          Map.entry("number_input", new Field("value", "initial_value")),
          Map.entry("rich_text_input", new Field("rich_text_value", "initial_value")),
          Map.entry("static_select", new Field("selected_option", "initial_option")),
          Map.entry("external_select", new Field("selected_option", "initial_option")),
          Map.entry("radio_buttons", new Field("selected_option", "initial_option")),
          Map.entry("checkboxes", new Field("selected_options", "initial_options")),
          Map.entry("multi_static_select", new Field("selected_options", "initial_options")),
          Map.entry("multi_external_select", new Field("selected_options", "initial_options")),
          Map.entry("users_select", new Field("selected_user", "initial_user")),
          Map.entry("multi_users_select", new Field("selected_users", "initial_users")),
          Map.entry("channels_select", new Field("selected_channel", "initial_channel")),
          Map.entry("multi_channels_select", new Field("selected_channels", "initial_channels")),
          Map.entry(
              "conversations_select", new Field("selected_conversation", "initial_conversation")),
          Map.entry(
              "multi_conversations_select",
              new Field("selected_conversations", "initial_conversations")),
          Map.entry("datepicker", new Field("selected_date", "initial_date")),
          Map.entry("timepicker", new Field("selected_time", "initial_time")),
          Map.entry("datetimepicker", new Field("selected_date_time", "initial_date_time")),
          Map.entry("file_input", new Field("files", "initial_files")));

  private record Field(String name, String initial) {
    boolean isList() {
      return name.endsWith("s");
    }
  }

  private InputValues() {}

  /** Whether elements of this type keep a value. Buttons and overflow menus do not. */
  public static boolean isKept(String elementType) {
    return FIELDS.containsKey(elementType);
  }

  /** The field that holds the value of this type of element. */
  public static String fieldOf(String elementType) {
    Field field = FIELDS.get(elementType);
    return field == null ? "selected_option" : field.name();
  }

  /** Every value in blocks: as entered before where block and action are the same, else initial. */
  public static ObjectNode of(JsonNode blocks, JsonNode entered) {
    ObjectNode values = Json.object();
    for (BlockElement element : BlockElements.in(blocks)) {
      Field field = FIELDS.get(element.type());
      if (field == null) {
        continue;
      }
      JsonNode before = entered.path(element.blockId()).path(element.actionId());
      boolean same = Json.text(before, "type").equals(element.type());
      JsonNode value = same ? before.deepCopy() : initial(element, field);
      values.withObjectProperty(element.blockId()).set(element.actionId(), value);
    }
    return values;
  }

  private static ObjectNode initial(BlockElement element, Field field) {
    ObjectNode value = Json.object().put("type", element.type());
    JsonNode initial = element.element().path(field.initial());
    if (initial.isMissingNode()) {
      return field.isList() ? value.set(field.name(), Json.array()) : value.putNull(field.name());
    }
    return value.set(field.name(), initial.deepCopy());
  }
}
