import { fileNames } from '../file-names.ts'

/** Chapter id → the name of its document in the EPUB. */
export function chapterFiles(ids: string[]): Map<string, string> {
  const reserved = ['toc', 'cover', ...ids.map((_, index) => `part-${index + 1}`)]
  return new Map([...fileNames(ids, { reserved })].map(([id, name]) => [id, `${name}.xhtml`]))
}
