import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { elementsOf, openEpub } from '../../scripts/checks/open-epub.ts'
import { buildEdition } from '../../scripts/orchestrate/build-edition.ts'
import { checkManuscript } from '../../scripts/orchestrate/check-manuscript.ts'

const fixture = fileURLToPath(new URL('../fixtures/small-book', import.meta.url))
const now = new Date('2026-11-22T12:00:00Z')

let folder: string
let book: string
let lock: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-lock-'))
  book = join(folder, 'book')
  lock = join(book, 'references.lock')
  await cp(fixture, book, { recursive: true, filter: (path) => !path.endsWith('references.lock') })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function build(locked = false) {
  const steps: string[] = []
  const { files, made } = await buildEdition({
    folder: book,
    out: join(folder, 'out'),
    formats: ['epub', 'web'],
    locked,
    now,
    onStep: (line) => steps.push(line),
    onDetail: () => {},
  })
  const rules = files.flatMap(({ messages }) => messages.flatMap(({ fatal, ruleId }) => (fatal ? [ruleId] : [])))
  return { made, rules, saysSo: steps.includes(`Writing ${lock}`) }
}

const edit = async (change: (text: string) => string) => {
  const path = join(book, 'mill.md')
  await writeFile(path, change(await readFile(path, 'utf8')))
}

/** The references of the mill’s paragraphs, as the EPUB and the web edition show them. */
async function shown(): Promise<string[][]> {
  const epub = openEpub(new Uint8Array(await readFile(join(folder, 'out/the-tide-mill.epub'))))
  const tree = [...epub.trees].find(([path]) => path.endsWith('/mill.xhtml'))?.[1]
  const marks = (tree ? elementsOf(tree, 'a') : []).filter(({ attributes }) => attributes.class === 'paragraph-number')
  for (const { attributes } of marks) expect(attributes.href).toBe(`#${attributes.id}`)
  const html = await readFile(join(folder, 'out/read/mill.html'), 'utf8')
  const web = [...html.matchAll(/id="p-[^"]*" class="paragraph-number" href="#p-[^"]*" data-reference="([^"]*)"/g)]
  return [marks.map(({ attributes }) => String(attributes['data-reference'])), web.map(([, each]) => String(each))]
}

it('is written beside the manuscript by a build when it changes, and by no check', async () => {
  await checkManuscript({ folder: book, now })
  expect(await readdir(book)).not.toContain('references.lock')
  expect(await build()).toMatchObject({ saysSo: true, rules: [] })
  const [first = [], web] = await shown()
  expect(first.length).toBeGreaterThan(1)
  expect(first).toEqual(first.map((_, at) => `1.${at + 1}`))
  expect(web).toEqual(first)
  const written = await readFile(lock, 'utf8')
  const receipt = await readFile(join(folder, 'out/receipt.json'), 'utf8')
  const { mtimeMs } = await stat(lock)
  expect(await build(true)).toMatchObject({ saysSo: false, rules: [] })
  expect(await readFile(lock, 'utf8')).toBe(written)
  expect((await stat(lock)).mtimeMs).toBe(mtimeMs)
  expect(await readFile(join(folder, 'out/receipt.json'), 'utf8')).toBe(receipt)
  expect((await readdir(book)).filter((name) => name.startsWith('.'))).toEqual([])
})

it('gives a new paragraph a number of its own, or with --locked fails and writes nothing', async () => {
  await build()
  const [first = []] = await shown()
  const written = await readFile(lock, 'utf8')
  await edit((text) => text.replace(/\n\n(?=[^#\n].*\n)/, '\n\nWhat no edition has said before stands here now.\n\n'))
  const { made, rules } = await build(true)
  expect({ made, rules }).toEqual({ made: undefined, rules: ['paragraph-lock-is-current'] })
  expect(await readFile(lock, 'utf8')).toBe(written)
  expect(await build()).toMatchObject({ saysSo: true, rules: [] })
  expect((await shown())[0]).toEqual(['1.0a', ...first])
  expect(await readFile(lock, 'utf8')).toContain('      - 1.0a ')
})

it('stops a build when it is damaged, and is left as it is', async () => {
  await build()
  await writeFile(lock, `${await readFile(lock, 'utf8')}      - 9.9 nonsense\n`)
  const written = await readFile(lock, 'utf8')
  const { made, rules } = await build()
  expect({ made, rules }).toEqual({ made: undefined, rules: ['paragraph-lock-is-sound'] })
  expect(await readFile(lock, 'utf8')).toBe(written)
})
