import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../../../scripts/writers/pdf/browser/cache-folder.ts'
import { ownProcess } from './own-process.ts'
import type { Job, Tool } from './tool.ts'

/** `writePdf`, timed alone: from the finished edition in memory, as the others begin with finished HTML. */
export const octavoPdf: Tool = {
  title: 'Octavo, the edition in memory → PDF',
  group: 'ours',
  find: () => 'this tree',
  command: (job) => ({ ...ownProcess('octavo-pdf', job), environment: { OCTAVO_CACHE: coldCache(job) } }),
  pdf: ({ out }) => join(out, 'book.pdf'),
  secondsIn: (stdout) => Number(stdout),
}

/** The whole process, from Markdown to the PDF that has been read back and proved. */
export const octavoBuild: Tool = {
  title: 'Octavo, the whole build',
  group: 'ours',
  find: () => 'this tree',
  command: (job) => ({
    command: 'npm',
    args: ['run', 'build', '--', join(job.folder, 'manuscript'), '--formats', 'pdf', '--out', join(job.out, 'book')],
    environment: { OCTAVO_CACHE: coldCache(job) },
  }),
  pdf: ({ out }) => join(out, 'book', 'the-book-of-measures.pdf'),
}

/** A cache that holds nothing but the browsers that were unpacked before. */
function coldCache({ out }: Job): string {
  const [warm, cold] = [cacheFolder(process.env), join(out, 'cache')]
  mkdirSync(cold)
  for (const name of readdirSync(warm)) if (name.startsWith('chrom')) symlinkSync(join(warm, name), join(cold, name))
  return cold
}
