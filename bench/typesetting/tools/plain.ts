import { join } from 'node:path'
import { savePage } from '../save-page.ts'
import { ownProcess } from './own-process.ts'
import type { Tool } from './tool.ts'

/** One print of one document by the same browser: end notes, and links where the others have page numbers. */
export const plain: Tool = {
  title: 'Chromium, one print, end notes',
  group: 'plain',
  find: () => 'the project’s browser',
  command: (job) => ownProcess('plain', job),
  pdf: ({ out }) => join(out, 'book.pdf'),
}

export function setPlain(folder: string, target: string): Promise<void> {
  const ready = 'Promise.all([...document.fonts].map((font) => font.load())).then(() => true)'
  return savePage({ folder, name: 'plain.html', target, ready: (page) => page.evaluate(ready) })
}
