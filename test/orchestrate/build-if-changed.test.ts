import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildIfChanged } from '../../scripts/orchestrate/build-if-changed.ts'
import { cleanMemory } from '../../scripts/orchestrate/clean-memory.ts'
import { hashesIn } from './cached-builds.ts'

const fixture = fileURLToPath(new URL('../fixtures/small-book', import.meta.url))

let folder: string
let steps: string[]
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-again-'))
  steps = []
  cpSync(fixture, at('book'), { recursive: true, filter: (path) => !path.endsWith('references.lock') })
  // Without the printed pages, which would take longer to lay out than all else.
  appendFileSync(at('book/edition.yaml'), 'epub: {pageList: none}\n')
  // Said of by a warning, so that there is something to say again.
  appendFileSync(at('book/mill.md'), '\nA line with a work that nobody describes: (Nobody, p. 3, op. cit.).\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const environment = () => ({ ...process.env, OCTAVO_CACHE: at('cache') })

async function build(options: { cache?: boolean; theme?: string; day?: string } = {}) {
  const { cache = true, theme, day = '2026-11-22' } = options
  const { files, made } = await buildIfChanged({
    folder: at('book'),
    out: at('out'),
    formats: ['epub', 'web'],
    ...(theme ? { theme } : {}),
    cache,
    environment: environment(),
    now: new Date(`${day}T12:00:00Z`),
    onStep: (line) => steps.push(line),
    onDetail: () => {},
  })
  const didNothing = steps.some((line) => line.startsWith('Nothing has changed'))
  const messages = files.flatMap((file) => file.messages.map((message) => [String(message), message.note]))
  const artefacts = made?.artefacts.map(({ name, bytes }) => [name, bytes.length])
  steps = []
  return { didNothing, messages, artefacts, figures: made?.figures, made: made && hashesIn(made.out) }
}

it('does nothing when nothing has changed, and says the same', async () => {
  const { didNothing, ...first } = await build()
  expect(didNothing).toBe(false)
  expect(first.messages.length).toBeGreaterThan(0)
  const modified = statSync(at('out/the-tide-mill.epub')).mtimeMs
  expect(await build()).toEqual({ didNothing: true, ...first })
  expect(statSync(at('out/the-tide-mill.epub')).mtimeMs).toBe(modified)
  expect((await build({ cache: false })).didNothing).toBe(false)
})

it('builds again when an artefact is not as it was made', async () => {
  const { made } = await build()
  appendFileSync(at('out/read/mill.html'), ' ')
  expect(await build()).toMatchObject({ didNothing: false, made })
  rmSync(at('out/receipt.json'))
  expect(await build()).toMatchObject({ didNothing: false, made })
  rmSync(at('out/the-tide-mill.epub'))
  expect(await build()).toMatchObject({ didNothing: false, made })
  expect((await build()).didNothing).toBe(true)
})

it.each<[string, () => void]>([
  ['a chapter', () => appendFileSync(at('book/tide.md'), '\nMore.\n')],
  ['the settings', () => appendFileSync(at('book/edition.yaml'), 'publisher: Somebody\n')],
  [
    'a file that was not there',
    () => writeFileSync(at('book/glossary.yaml'), '- {id: sluice, term: sluice, definition: A gate.}\n'),
  ],
  ['the lock of the references', () => rmSync(at('book/references.lock'))],
  ['nothing but what is remembered', () => cleanMemory(environment())],
])('builds again after a change of %s', async (_, change) => {
  await build()
  change()
  expect((await build()).didNothing).toBe(false)
})

it('sees through links between folders, also those that lead round', async () => {
  mkdirSync(at('elsewhere'))
  writeFileSync(at('elsewhere/notes.txt'), 'one')
  symlinkSync(at('elsewhere'), at('book/notes'))
  for (const name of ['round', 'and-round']) symlinkSync(at('book'), at(`book/${name}`))
  await build()
  expect((await build()).didNothing).toBe(true)
  writeFileSync(at('elsewhere/notes.txt'), 'two')
  expect((await build()).didNothing).toBe(false)
})

it('builds again after a change of a theme outside the manuscript, or on another day', async () => {
  mkdirSync(at('theme'))
  writeFileSync(at('theme/theme.yaml'), 'extends: classic\n')
  writeFileSync(at('theme/tokens.css'), ':root { --accent: #123456 }\n')
  await build({ theme: '../theme' })
  expect((await build({ theme: '../theme' })).didNothing).toBe(true)
  appendFileSync(at('theme/tokens.css'), '/* changed */\n')
  expect((await build({ theme: '../theme' })).didNothing).toBe(false)
  expect((await build({ theme: '../theme', day: '2026-11-23' })).didNothing).toBe(false)
})
