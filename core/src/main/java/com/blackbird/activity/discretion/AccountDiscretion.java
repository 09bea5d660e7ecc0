package com.blackbird.activity.discretion;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.redaction.PersonalData;
import com.blackbird.activity.redaction.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Hides personal data as the account wishes, with a button below for those who may read all. The
 * account is asked only about a message in which there is something to hide.
 */
public final class AccountDiscretion implements Discretion {
  private final HidingStore hiding;
  private final FullTexts texts;
  private final AccountLanguages languages;

  /** Asks and keeps there; the button speaks the account's language. */
  public AccountDiscretion(HidingStore hiding, FullTexts texts, AccountLanguages languages) {
    this.hiding = hiding;
    this.texts = texts;
    this.languages = languages;
  }

  @Override
  public ChatMessage shown(AccountId account, Reader reader, Place place, ChatMessage message) {
    ChatMessage safe = Secrets.MASK.of(message);
    ChatMessage hidden = PersonalData.MASK.of(safe);
    if (hidden.equals(safe) || !isHidden(account, reader)) {
      return safe;
    }
    return Sight.of(account)
        .see(() -> {
          FullTexts.Ref ref = texts.keep(account, place, safe.plainText());
          String label = DiscretionTexts.in(languages.of(account)).showFullText();
          return withButton(hidden, new Button(ref.action().marked(account.mark()), label));
        });
  }

  @Override
  public UnaryOperator<String> words(AccountId account, Reader reader) {
    return new Words(account, reader);
  }

  /** Asks the account once, when there is something to hide. */
  private final class Words implements UnaryOperator<String> {
    private final AccountId account;
    private final Reader reader;
    private @Nullable Boolean isHidden;

    Words(AccountId account, Reader reader) {
      this.account = account;
      this.reader = reader;
    }

    @Override
    public String apply(String words) {
      String safe = Secrets.hide(words);
      String hidden = PersonalData.hide(safe);
      if (hidden.equals(safe)) {
        return safe;
      }
      if (isHidden == null) {
        isHidden = isHidden(account, reader);
      }
      return isHidden ? hidden : safe;
    }
  }

  private boolean isHidden(AccountId account, Reader reader) {
    return Sight.of(account).see(() -> hiding.of(account)).isFrom(reader);
  }

  /** Among the buttons at the end, where there are any. */
  private static ChatMessage withButton(ChatMessage message, Button button) {
    List<Part> parts = new ArrayList<>(message.parts());
    if (parts.getLast() instanceof Part.Controls last) {
      List<Control> controls = new ArrayList<>(last.controls());
      controls.add(button);
      parts.set(parts.size() - 1, new Part.Controls(controls));
    } else {
      parts.add(new Part.Controls(List.of(button)));
    }
    return new ChatMessage(message.tone(), parts);
  }
}
