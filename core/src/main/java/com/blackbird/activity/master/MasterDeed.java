package com.blackbird.activity.master;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseId;
import com.blackbird.activity.support.MasterNumber;
import java.util.UUID;

/**
 * What is to be done to one case of a master case.
 *
 * @param text what is said, or what fixed it; may be empty
 * @param reason why it is done with; may be empty
 */
record MasterDeed(
    UUID desk, MasterNumber master, CaseId about, What what, String text, String reason, Who who) {
  /** Something that needs no words. */
  static MasterDeed of(MasterCase master, Case about, What what, Who who) {
    return new MasterDeed(master.desk(), master.number(), about.id(), what, "", "", who);
  }

  /** The kinds. */
  enum What {
    GATHER,
    PART,
    CLAIM,
    ANSWER,
    RESOLVE
  }
}
