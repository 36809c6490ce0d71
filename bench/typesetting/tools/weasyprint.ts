import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Tool } from './tool.ts'

export const weasyprint: Tool = {
  title: 'WeasyPrint',
  group: 'weasyprint',
  find: () => /[\d.]+/.exec(spawnSync('weasyprint', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[0],
  command: ({ folder, out }) => ({
    command: 'weasyprint',
    args: ['--quiet', join(folder, 'weasyprint.html'), join(out, 'book.pdf')],
  }),
  pdf: ({ out }) => join(out, 'book.pdf'),
}
