package com.blackbird.activity.support;

import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.relay.Relay;
import java.util.List;

/** Owes what is to be said of a case; to its requester only where the account is still shown. */
record CaseOutbox(Outbox outbox, Relay relay) {
  void owe(CaseMessages of, List<Owed> wishes) {
    Handle requester = of.requesterRoot();
    if (relay.isIn(of.about().id().conversation(), requester)) {
      outbox.owe(wishes);
    } else {
      outbox.owe(wishes.stream().filter(wish -> !isIn(wish, requester)).toList());
    }
  }

  private static boolean isIn(Owed wish, Handle thread) {
    return wish.handle().equals(thread) || thread.equals(wish.parent());
  }
}
