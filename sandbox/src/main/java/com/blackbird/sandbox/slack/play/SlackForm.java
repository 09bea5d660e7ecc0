package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.blocks.BlockElement;
import com.blackbird.sandbox.slack.blocks.BlockElements;
import com.blackbird.sandbox.slack.blocks.FlatText;
import com.blackbird.sandbox.slack.dispatch.Place;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.View;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A modal or a home as a user saw it at one moment. */
public final class SlackForm {
  private final View view;

  SlackForm(View view) {
    this.view = view;
  }

  /** The id of the view. */
  public String id() {
    return view.id();
  }

  /** The title of a modal; a home has none. */
  public String title() {
    return Json.text(view.definition().path("title"), "text");
  }

  /** Everything that can be read in it. */
  public String text() {
    return FlatText.of(view.definition());
  }

  /** The labels of its inputs, in reading order. */
  public List<String> inputs() {
    return elements().stream().filter(BlockElement::isInput).map(BlockElement::label).toList();
  }

  /** The labels of its buttons, in reading order. */
  public List<String> buttons() {
    return elements().stream()
        .filter(element -> element.type().equals("button"))
        .map(BlockElement::label)
        .toList();
  }

  /** The view as Slack's API shows it, with what was entered. */
  public ObjectNode json() {
    return view.json();
  }

  View view() {
    return view;
  }

  /** The view as it is by now, which is what a person would click on. */
  SlackForm now() {
    return view.installation()
        .workspace()
        .screens()
        .find(id())
        .map(SlackForm::new)
        .orElseThrow(() -> new AssertionError("the form is closed: " + this));
  }

  List<BlockElement> elements() {
    return BlockElements.in(view.definition().path("blocks"));
  }

  Place place() {
    return new Place.OnView(view);
  }

  @Override
  public String toString() {
    return "\"" + title() + "\" " + text().replace("\n", " | ");
  }
}
