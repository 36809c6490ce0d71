import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { parse } from 'yaml'
import { resolveTexts } from '../../scripts/citations/attributions/resolve-texts.ts'
import { locatorWords } from '../../scripts/citations/locator-words.ts'
import { checkArtefacts } from '../../scripts/orchestrate/check-artefacts.ts'
import { checkCharacters } from '../../scripts/orchestrate/check-characters.ts'
import { checkManuscript } from '../../scripts/orchestrate/check-manuscript.ts'
import { checkParagraphLock } from '../../scripts/orchestrate/check-paragraph-lock.ts'
import { finishEdition } from '../../scripts/orchestrate/finish-edition.ts'
import { readBook } from '../../scripts/orchestrate/read-book.ts'
import { withBookFonts } from '../../scripts/orchestrate/with-book-fonts.ts'
import { writeArtefacts } from '../../scripts/orchestrate/write-artefacts.ts'
import { importText } from '../../scripts/readers/import-text/import-text.ts'
import { readReferences } from '../../scripts/readers/read-references.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { editEpub, type Files, replaceIn } from '../checks/edit-epub.ts'

const english = locatorWords({ locales: {}, language: 'en' })
const now = new Date('2026-11-22T00:00:00Z')

/** One change to a finished EPUB: words of a file replaced, or every file of an ending removed. */
type Damage = { file: string; find: string; replace: string } | { remove: string }

/** How the messages of a case come about; the folder decides nothing, the rule does. */
export type CaseReader = (folder: string) => Promise<VFile[]>

/** A manuscript, read and checked as `npm run check` does. */
export const readManuscriptCase: CaseReader = async (folder) => (await checkManuscript({ folder, now })).files

/** A manuscript, read, and its paragraphs compared with its lock, as a build with `--locked` does. */
export const readLockedCase: CaseReader = async (folder) => {
  const { files, book } = await readBook({ folder, now })
  if (book) checkParagraphLock(book, folder, files)
  return files.all
}

/** A manuscript, read, and its characters looked for in the fonts of its theme, as a build of a PDF does. */
export const readCharactersCase: CaseReader = async (folder) => {
  const { files, book } = await readBook({ folder, now })
  if (book) checkCharacters(book, await withBookFonts(await loadTheme(book.settings.theme), book), files)
  return files.all
}

/** `source.txt`, imported, with `references.yaml` where there is one; without a source, a manuscript. */
export const readImportCase: CaseReader = async (folder) => {
  const path = join(folder, 'source.txt')
  if (!existsSync(path)) return readManuscriptCase(folder)
  const { references } = await readReferences(folder)
  const { report } = importText(readFileSync(path, 'utf8'), {
    path,
    language: 'en',
    date: '2026-11-22',
    ...(references.length > 0
      ? { resolveAttributions: (texts) => resolveTexts(texts, { references, locatorWords: english }) }
      : {}),
  })
  return [report]
}

/** A manuscript made into an EPUB, damaged as `damage.yaml` says, and read back as a build does. */
export const readArtefactCase: CaseReader = async (folder) => {
  const { files, book } = await readBook({ folder, now })
  if (!book || files.failed) throw new Error(`${folder} cannot be read.`)
  const finished = await finishEdition(book, await loadTheme(book.settings.theme))
  const edition = { ...finished, pageList: 'none' as const }
  const quiet = () => {}
  const { artefacts, printed } = await writeArtefacts(edition, { formats: ['epub'], onStep: quiet, onDetail: quiet })
  const damaged = artefacts.map((artefact) => ({ ...artefact, bytes: damage(artefact.bytes, folder) }))
  await checkArtefacts({ book, edition, artefacts: damaged, printed, files })
  return files.all
}

function damage(epub: Uint8Array, folder: string): Uint8Array {
  const path = join(folder, 'damage.yaml')
  if (!existsSync(path)) return epub
  return editEpub(epub, (files) => {
    for (const change of parse(readFileSync(path, 'utf8')) as Damage[]) apply(change, files)
  })
}

function apply(change: Damage, files: Files): void {
  if ('find' in change) {
    replaceIn(files, change.file, change.find, change.replace)
    return
  }
  const names = Object.keys(files).filter((name) => name.endsWith(change.remove))
  if (names.length === 0) throw new Error(`The EPUB has no file that ends with ${change.remove}.`)
  for (const name of names) delete files[name]
}
