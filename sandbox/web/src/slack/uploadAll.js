import { play } from '../live/play.js';
import { readFile } from '../parts/useFiles.js';

/**
 * Shares files one after the other, the first one with what is said about them.
 *
 * @param onShared gets the files that are left after each
 */
export async function uploadAll(where, text, files, onShared) {
  for (const [index, file] of files.entries()) {
    const { name, base64 } = await readFile(file);
    const said = index === 0 ? text : '';
    await play('/sandbox/slack/upload', { ...where, filename: name, content: base64, text: said });
    onShared(files.slice(index + 1));
  }
}
