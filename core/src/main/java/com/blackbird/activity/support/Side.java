package com.blackbird.activity.support;

/** On which side of a case something or somebody is. */
public enum Side {
  REQUESTER,
  DESK
}
