package com.blackbird.sandbox.slack.blocks;

/**
 * Where blocks are shown, with how many fit there.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</a>
 */
public enum Surface {
  MESSAGE(50),
  MODAL(100),
  HOME(100);

  private final int maxBlocks;

  Surface(int maxBlocks) {
    this.maxBlocks = maxBlocks;
  }

  int maxBlocks() {
    return maxBlocks;
  }
}
