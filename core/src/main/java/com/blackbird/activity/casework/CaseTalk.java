package com.blackbird.activity.casework;

import com.blackbird.activity.support.CaseId;
import java.util.List;

/** What people have said in the threads of a case. */
@FunctionalInterface
public interface CaseTalk {
  /** All that was said, on both sides, in order. */
  List<Transcript.Line> of(CaseId id);
}
