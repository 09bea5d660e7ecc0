package com.blackbird.sandbox.discord.rule;

import static com.blackbird.sandbox.discord.rule.ComponentType.BUTTON;
import static com.blackbird.sandbox.discord.rule.ComponentType.CONTAINER;
import static com.blackbird.sandbox.discord.rule.ComponentType.FILE;
import static com.blackbird.sandbox.discord.rule.ComponentType.GALLERY;
import static com.blackbird.sandbox.discord.rule.ComponentType.ROW;
import static com.blackbird.sandbox.discord.rule.ComponentType.SECTION;
import static com.blackbird.sandbox.discord.rule.ComponentType.SELECTS;
import static com.blackbird.sandbox.discord.rule.ComponentType.SEPARATOR;
import static com.blackbird.sandbox.discord.rule.ComponentType.TEXT;
import static com.blackbird.sandbox.discord.rule.ComponentType.THUMBNAIL;

import com.blackbird.sandbox.discord.form.ComponentTree;
import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks the components of a message:
 * https://discord.com/developers/docs/components/reference#component-object.
 */
final class ComponentRules {
  private ComponentRules() {}

  /** Checks the list; with the flag all kinds are allowed, without it only rows. */
  static void check(Cursor components, boolean versionTwo) {
    Set<Integer> allowed = versionTwo ? ComponentType.IN_MESSAGE : Set.of(ROW);
    components.count(0, versionTwo ? Limits.COMPONENTS_V2 : Limits.ROWS);
    components.items().forEach(component -> checkOne(component, allowed));
    checkCustomIds(components);
    if (versionTwo) {
      checkTotals(components);
    }
  }

  private static void checkTotals(Cursor components) {
    List<JsonNode> all = ComponentTree.all(components.node());
    if (all.size() > Limits.COMPONENTS_V2) {
      components.wrong(
          "BASE_TYPE_MAX_LENGTH", "Must be " + Limits.COMPONENTS_V2 + " or fewer in length.");
    }
    int text = 0;
    for (JsonNode component : all) {
      String content = Json.text(component, "content");
      text += content.codePointCount(0, content.length());
    }
    if (text > Limits.COMPONENTS_V2_TEXT) {
      components.wrong(
          "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
          "The total displayable text size of components exceeds the maximum size of "
              + Limits.COMPONENTS_V2_TEXT);
    }
  }

  static void checkCustomIds(Cursor components) {
    Set<String> seen = new HashSet<>();
    visit(components, seen);
  }

  private static void visit(Cursor components, Set<String> seen) {
    for (Cursor component : components.items()) {
      visitOne(component, seen);
    }
  }

  private static void visitOne(Cursor component, Set<String> seen) {
    String customId = Json.textOrNull(component.node(), "custom_id");
    if (customId != null && !seen.add(customId)) {
      component
          .field("custom_id")
          .wrong("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
    visit(component.field("components"), seen);
    for (String single : List.of("accessory", "component")) {
      if (component.field(single).isPresent()) {
        visitOne(component.field(single), seen);
      }
    }
  }

  private static void checkOne(Cursor component, Set<Integer> allowed) {
    Cursor type = component.field("type").required();
    if (!type.isPresent()) {
      return;
    }
    int number = Json.integer(component.node(), "type", -1);
    if (!allowed.contains(number)) {
      type.wrong("UNION_TYPE_CHOICES", "Value of field \"type\" must be one of " + allowed + ".");
      return;
    }
    component.field("id").range(0, Integer.MAX_VALUE);
    switch (number) {
      case ROW -> checkRow(component);
      case BUTTON -> ButtonRules.check(component);
      case SECTION -> checkSection(component);
      case TEXT -> component.field("content").required().length(1, Limits.COMPONENTS_V2_TEXT);
      case THUMBNAIL -> checkMedia(component);
      case GALLERY -> checkGallery(component);
      case FILE -> checkFile(component);
      case SEPARATOR -> component.field("spacing").oneOf(Set.of(1, 2));
      case CONTAINER -> checkContainer(component);
      default -> SelectRules.check(component);
    }
  }

  private static void checkRow(Cursor row) {
    Cursor parts = row.field("components").required().count(1, Limits.BUTTONS_IN_ROW);
    parts.items().forEach(part -> checkOne(part, ComponentType.IN_ROW));
    boolean menu =
        parts.items().stream().anyMatch(p -> SELECTS.contains(Json.integer(p.node(), "type", 0)));
    if (menu && parts.items().size() > 1) {
      parts.wrong(
          "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
    }
  }

  private static void checkSection(Cursor section) {
    Cursor texts = section.field("components").required().count(1, Limits.SECTION_TEXTS);
    texts.items().forEach(text -> checkOne(text, Set.of(TEXT)));
    Cursor accessory = section.field("accessory").required();
    if (accessory.isPresent()) {
      checkOne(accessory, Set.of(BUTTON, THUMBNAIL));
    }
  }

  private static void checkGallery(Cursor gallery) {
    Cursor items = gallery.field("items").required().count(1, Limits.GALLERY_ITEMS);
    items.items().forEach(ComponentRules::checkMedia);
  }

  private static void checkMedia(Cursor holder) {
    holder.field("description").length(0, Limits.MEDIA_DESCRIPTION);
    UrlRules.check(holder.field("media").required().field("url").required(), true);
  }

  private static void checkFile(Cursor file) {
    Cursor url = file.field("file").required().field("url").required();
    if (url.isPresent() && !url.node().asString().startsWith("attachment://")) {
      url.wrong("URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('attachment',).");
    }
  }

  private static void checkContainer(Cursor container) {
    container.field("accent_color").range(0, 0xFFFFFF);
    Cursor parts = container.field("components").required().count(1, Limits.COMPONENTS_V2);
    parts.items().forEach(part -> checkOne(part, ComponentType.IN_CONTAINER));
  }
}
