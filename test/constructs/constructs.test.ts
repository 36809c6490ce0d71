import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { describeCaseMessages } from '../rules/describe-case-messages.ts'
import { printTree } from './print-tree.ts'
import { readConstruct } from './read-construct.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name)

/** Compares with a file of the case; `UPDATE=1` writes the file, or removes it when there is nothing to hold. */
function compare(path: string, actual: string): void {
  if (process.env.UPDATE) {
    if (actual === '') rmSync(path, { force: true })
    else writeFileSync(path, actual)
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '')
}

describe('a construct of the manuscript’s language', () => {
  it.each(cases)('%s', async (name) => {
    const folder = join(root, name)
    const { trees, files } = await readConstruct(folder)
    compare(join(folder, 'output.html'), trees.map(printTree).join('\n'))
    compare(join(folder, 'messages.txt'), describeCaseMessages(files, folder))
    expect(existsSync(join(folder, 'output.html'))).toBe(true)
  })
})
