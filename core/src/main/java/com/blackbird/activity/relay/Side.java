package com.blackbird.activity.relay;

/** Where somebody speaks. */
public enum Side {
  /** With the one who asks for help. */
  CUSTOMER,
  /** With those who help. */
  DESK
}
