import { resolve } from 'node:path'
import type { Preview } from '../../preview/open-preview.ts'
import type { PrintWatcher } from '../../writers/pdf/print-watcher.ts'

export interface LookOnOptions {
  preview: Pick<Preview, 'showLayout' | 'showSection'>
  /** Absolute paths of the files that were edited, and the ids of the sections that are on the screen. */
  edited: () => ReadonlySet<string>
  looked: () => string[]
}

/** Shows a book in a preview while it is printed; what was edited is waited for most, and then what is on the screen. */
export function lookOn({ preview, edited, looked }: LookOnOptions): PrintWatcher {
  return {
    onLayout: preview.showLayout,
    onSection: preview.showSection,
    rankOf({ id, file }) {
      if (file !== undefined && edited().has(resolve(file))) return 0
      return looked().includes(id) ? 1 : undefined
    },
  }
}
