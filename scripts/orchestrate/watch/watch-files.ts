import { basename, resolve, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'

export interface WatchFilesOptions {
  /** The manuscript’s folder. */
  folder: string
  /** Whether a path, absolute, is none of our business: what a build itself makes. */
  leavesOut: (path: string) => boolean
  /** Told of every file that was written, removed or added, by its absolute path. */
  onChange: (path: string) => void
}

export interface WatchedFiles {
  /** Watches further folders and files. */
  add: (paths: string[]) => void
  close: FSWatcher['close']
}

const passing = /^\.|~$|^#.*#$|\.(?:tmp|temp|swp|swx|bak|crswap)$|^4913$|^node_modules$/i

/**
 * Watches a manuscript. Editors that write a file beside its place and move it there are seen as well as others; their passing
 * files, and hidden ones, are not. Resolves when every file is watched.
 */
export async function watchFiles(options: WatchFilesOptions): Promise<WatchedFiles> {
  const folder = resolve(options.folder)
  const ignored = (path: string) => isPassing(path, folder) || options.leavesOut(resolve(path))
  const watcher = watch(folder, { ignored, ignoreInitial: true, atomic: false })
  watcher.on('all', (event, given) => {
    if (event !== 'addDir') options.onChange(resolve(given))
  })
  // Of what happens while a folder is being read, chokidar tells nothing else.
  watcher.on('raw', (_event, name, details) => {
    const { watchedPath } = details as { watchedPath?: string }
    if (!name || watchedPath === undefined) return
    const path = basename(watchedPath) === name ? resolve(watchedPath) : resolve(watchedPath, name)
    if (!ignored(path)) options.onChange(path)
  })
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  return {
    add: (paths) => {
      watcher.add(paths)
    },
    close: () => watcher.close(),
  }
}

/** The folder itself may be hidden, and so may be those above it. */
function isPassing(path: string, folder: string): boolean {
  const inside = resolve(path).startsWith(folder + sep) ? resolve(path).slice(folder.length + 1) : basename(path)
  return resolve(path) !== folder && inside.split(sep).some((name) => passing.test(name))
}
