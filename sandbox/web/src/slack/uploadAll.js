import { play } from '../live/play.js';
import { readFile } from '../parts/useFiles.js';

/**
 * Shares files one after the other, the first one with what is said about them. Answers the files
 * that are left when one is refused after others were shared.
 */
export async function uploadAll(where, text, files) {
  for (const [index, file] of files.entries()) {
    try {
      const { name, base64 } = await readFile(file);
      const said = index === 0 ? text : '';
      await play('/sandbox/slack/upload', {
        ...where,
        filename: name,
        content: base64,
        text: said,
      });
    } catch (refused) {
      if (index === 0) throw refused;
      return files.slice(index);
    }
  }
  return [];
}
