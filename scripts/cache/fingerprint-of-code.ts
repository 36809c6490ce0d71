import { fileURLToPath } from 'node:url'
import { fingerprintOfFiles } from './fingerprint-of-files.ts'

const root = new URL('../../', import.meta.url)
const parts = ['scripts', 'templates', 'package.json', 'package-lock.json']

/** Stands for all that does the work: Octavo’s own files, the versions of its packages, and Node with its Unicode data. */
export function fingerprintOfCode(): string {
  const files = fingerprintOfFiles(parts.map((part) => fileURLToPath(new URL(part, root))))
  const { node, v8, icu, unicode } = process.versions
  return [files, process.platform, process.arch, node, v8, icu, unicode].join(' ')
}
