import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { generatedPages } from '../../docs/generated-pages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const pages = generatedPages(root)

describe('pages of docs/ that are generated (`npm run docs`)', () => {
  it.each([...pages])('%s is up to date', (path, text) => {
    const file = join(root, 'docs', path)
    if (process.env.UPDATE) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it.each(['rules', 'schema'])('%s holds no other file', (folder) => {
    const wanted = [...pages.keys()].filter((path) => path.startsWith(`${folder}/`))
    expect(
      readdirSync(join(root, 'docs', folder))
        .map((name) => `${folder}/${name}`)
        .sort(),
    ).toEqual(wanted.sort())
  })
})
