package com.blackbird.activity.casework;

import com.blackbird.activity.support.CaseId;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people have said in the threads of a case. */
public interface CaseTalk {
  /** All that was said, on both sides, in order. */
  List<Transcript.Line> of(CaseId id);

  /** Whether it is kept still. */
  boolean isKept(CaseId id);

  /** The bytes of a file that was sent there; empty when they are not kept. */
  Optional<InputStream> open(CaseId id, UUID file);
}
