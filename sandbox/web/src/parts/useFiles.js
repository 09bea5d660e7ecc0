import { useCallback, useEffect, useRef, useState } from 'react';

const PLACES = '.pane-main, .thread-panel';
let last = 0;

const numbered = (files) =>
  [...files].map((file) => {
    last += 1;
    return { key: last, file };
  });

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(new Error(`The file ${file.name} cannot be read.`));
    reader.readAsDataURL(file);
  });
}

/** A chosen file as it is sent: `{name, type, base64}`. */
export async function readFile({ file }) {
  return { name: file.name, type: file.type, base64: await base64(file) };
}

/**
 * The files that are to go with the next message: chosen, pasted, or dropped anywhere on the
 * conversation in which the composer stands.
 */
export function useFiles(composer) {
  const [files, setFiles] = useState([]);
  const [dropping, setDropping] = useState(false);
  const inside = useRef(0);

  const add = useCallback((more) => {
    const found = numbered(more);
    if (found.length > 0) setFiles((before) => [...before, ...found]);
  }, []);
  const remove = (key) => setFiles((before) => before.filter((one) => one.key !== key));

  useEffect(() => {
    const zone = composer.current.closest(PLACES);
    const holdsFiles = (event) => event.dataTransfer?.types.includes('Files');
    const move = (step) => (event) => {
      if (!holdsFiles(event)) return;
      inside.current += step;
      setDropping(inside.current > 0);
    };
    const over = (event) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      inside.current = 0;
      setDropping(false);
      add(event.dataTransfer.files);
    };
    const all = { dragenter: move(1), dragleave: move(-1), dragover: over, drop };
    Object.entries(all).forEach(([name, listener]) => zone.addEventListener(name, listener));
    return () =>
      Object.entries(all).forEach(([name, listener]) => zone.removeEventListener(name, listener));
  }, [composer, add]);

  return { files, setFiles, dropping, add, remove };
}
