import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { EditionError } from '../../diagnostics/edition-error.ts'

export interface ExportRevisionOptions {
  /** As git understands it: `HEAD~3`, `v1.0`. */
  revision: string
  /** The manuscript’s folder in the repository; it need not be there any more. */
  book: string
  /** An empty folder. */
  into: string
}

const run = promisify(execFile)

/** Of a file, in bytes. */
const largest = 512 * 2 ** 20

/**
 * Writes the files of a manuscript as they were in a revision. The repository is only read. Throws `EditionError`: `usage` when there is no
 * such revision or folder, `environment` without git.
 */
export async function exportRevision({ revision, book, into }: ExportRevisionOptions): Promise<void> {
  const { within, rest } = nearestFolder(resolve(book))
  const ask = (words: string[]) => git(words, { revision, within })
  const top = (await ask(['rev-parse', '--show-toplevel'])).toString().trim()
  const folder = relative(realpathSync(top), join(realpathSync(within), rest))
    .split(sep)
    .join('/')
  const commit = (await ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]))
    .toString()
    .trim()
  const root = folder === '' ? '' : `${folder}/`
  const listed = (await ask(['ls-tree', '-r', '-z', '--full-tree', commit, ...(root ? ['--', root] : [])])).toString()
  const files = listed.split('\0').flatMap((line) => {
    const [, mode, id, path] = /^(\d+) blob (\w+)\t(.+)$/s.exec(line) ?? []
    return mode?.startsWith('100') && id && path ? [{ id, path: path.slice(root.length) }] : []
  })
  if (!files.some(({ path }) => path === 'edition.yaml')) {
    throw new EditionError(`In the revision “${revision}” there is no manuscript “${book}”.`, {
      code: 'usage',
      hint: 'Name its folder in the repository: --book my-book',
    })
  }
  for (const { id, path } of files) {
    const target = join(into, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, await ask(['cat-file', 'blob', id]))
  }
}

/** The folder, or what of the path to it is there, and the rest of the path: it may stand in the revision alone. */
function nearestFolder(path: string): { within: string; rest: string } {
  if (existsSync(path)) return { within: path, rest: '' }
  const above = nearestFolder(dirname(path))
  return { within: above.within, rest: join(above.rest, basename(path)) }
}

async function git(words: string[], { revision, within }: { revision: string; within: string }): Promise<Buffer> {
  try {
    return (await run('git', words, { cwd: within, encoding: 'buffer', maxBuffer: largest })).stdout
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (isMissing)
      throw new EditionError('There is no git, which revisions are read with.', { code: 'environment', cause })
    throw new EditionError(`“${revision}” is neither a file or folder nor a revision of git.`, {
      code: 'usage',
      hint: 'Name the folder of a built edition (out/my-book), its receipt.json, a manuscript’s folder, or a revision such as HEAD~3 or v1.0.',
      cause,
    })
  }
}
