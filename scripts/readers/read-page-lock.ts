import type { VFile } from 'vfile'
import { parse } from 'yaml'
import { z } from 'zod'
import { report } from '../diagnostics/report.ts'
import type { LockedStart, PageLock } from '../edition/page-lock.ts'
import { readText } from './read-text.ts'

export interface PageLockRead {
  /** With its messages; undefined when there is none. */
  file: VFile | undefined
  /** Undefined when there is none, or it is damaged. */
  lock: PageLock | undefined
}

const start = z
  .string()
  .regex(/^\S* \+\d+ :\d+$/, 'A page is written as “2.14 +0 :3”.')
  .transform(readStart)

const shape = z.object({
  version: z.literal(1),
  design: z.string(),
  chapters: z.array(z.object({ id: z.string(), first: z.string(), pages: z.array(start) })),
})

/** Reads the `pages.lock` of a manuscript. What is none is a message, `page-lock-is-sound`. */
export async function readPageLock(folder: string, name = 'pages.lock'): Promise<PageLockRead> {
  const file = await readText(folder, name)
  if (!file || file.messages.length > 0) return { file, lock: undefined }
  const read = shape.safeParse(parsed(String(file)))
  if (!read.success) {
    report(file, 'page-lock-is-sound', {
      reason: `This is no lock of pages: ${z.prettifyError(read.error).replace(/✖ |\n\s*→/g, '')}`,
      place: { line: 1, column: 1 },
      expected: ['what “npm run build -- --lock-pages” has written'],
    })
    return { file, lock: undefined }
  }
  const { design, chapters } = read.data
  return { file, lock: { design, chapters: chapters.map(({ id, first, pages }) => ({ id, first, starts: pages })) } }
}

function parsed(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

function readStart(text: string): LockedStart {
  const [reference = '', blocks, line] = text.split(' ')
  return { reference, blocks: Number(blocks), line: Number(line?.slice(1)) }
}
