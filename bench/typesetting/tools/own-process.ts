import { join } from 'node:path'
import type { Command } from '../run-measured.ts'
import type { Job } from './tool.ts'

/** This bench, called anew to do one job of a tool that is a library. */
export function ownProcess(tool: string, { folder, out }: Job): Command {
  const bench = join(import.meta.dirname, '..', '..', 'typesetting.ts')
  return { command: process.execPath, args: ['--import', 'tsx', bench, '--set', tool, folder, join(out, 'book.pdf')] }
}
