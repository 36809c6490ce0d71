import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pageRules } from '../../scripts/diagnostics/page-rules.ts'
import { type RuleId, rules } from '../../scripts/diagnostics/rules.ts'
import { describeCaseMessages } from './describe-case-messages.ts'
import {
  type CaseReader,
  readArtefactCase,
  readCharactersCase,
  readImportCase,
  readLockedCase,
  readManuscriptCase,
} from './read-case.ts'
import { readKeptPagesCase } from './read-kept-pages-case.ts'
import { readNoticesCase } from './read-notices-case.ts'
import { readPagesCase } from './read-pages-case.ts'
import { readTroubleCase } from './read-trouble-case.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const ids = Object.keys(rules) as RuleId[]
const idsOfPages = Object.keys(pageRules) as RuleId[]

/** Rules that no reading of a manuscript alone can break. */
const readers: Partial<Record<RuleId, CaseReader>> = {
  'characters-have-glyphs': readCharactersCase,
  'paragraph-lock-is-current': readLockedCase,
  'text-is-conserved': readArtefactCase,
  'artefact-is-sound': readArtefactCase,
  'kindle-guideline-is-kept': readArtefactCase,
  'page-holds-its-content': readNoticesCase,
  'notes-stand-at-the-foot': readNoticesCase,
  'pages-are-kept': readKeptPagesCase,
  'printed-pages-are-listed': readTroubleCase,
  'import-is-certain': readImportCase,
  'attribution-is-resolved': readImportCase,
  ...Object.fromEntries(idsOfPages.map((id) => [id, readPagesCase])),
}

/** Messages about a whole artefact, or a whole chapter, name files or pages in their reason; they have no line. */
const withoutPlace = new Set<RuleId>([
  'artefact-is-sound',
  'kindle-guideline-is-kept',
  'notes-stand-at-the-foot',
  'pages-are-kept',
  'printed-pages-are-listed',
  ...idsOfPages,
])

const foldersOf = (id: RuleId) => (existsSync(join(root, id)) ? readdirSync(join(root, id)).sort() : [])

it('has a folder for every rule and for nothing else', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual([...ids].sort())
})

describe.each(ids)('%s', (id) => {
  const messagesOf = async (name: string) => {
    const folder = join(root, id, name)
    return describeCaseMessages(await (readers[id] ?? readManuscriptCase)(folder), folder)
  }

  it('has a passing case, and a failing one with the expected messages', () => {
    const folders = foldersOf(id)
    expect(folders).toEqual(expect.arrayContaining(['failing', 'passing']))
    for (const name of folders) expect(name).toMatch(/^(passing|failing(-\d+)?)$/)
  })

  it('is kept by the passing case', async () => {
    const messages = (await messagesOf('passing')).split('\n')
    expect(messages.filter((line) => line.includes(` ${id}: `) || line.includes(' error '))).toEqual([])
  })

  it.each(foldersOf(id).filter((name) => name.startsWith('failing')))(
    'is broken by %s, as its messages.txt says',
    async (name) => {
      const path = join(root, id, name, 'messages.txt')
      const messages = await messagesOf(name)
      if (process.env.UPDATE) writeFileSync(path, messages)
      expect(messages).toBe(
        existsSync(path) ? readFileSync(path, 'utf8') : `(${path} does not exist; UPDATE=1 writes it)`,
      )
      const place = name === 'failing' && !withoutPlace.has(id) ? String.raw`:\d+:\d+` : ''
      expect(messages).toMatch(new RegExp(`${place} ${rules[id].severity} ${id}: `))
    },
  )
})
