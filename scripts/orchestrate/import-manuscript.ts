import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { resolveTexts } from '../citations/attributions/resolve-texts.ts'
import { locatorWords } from '../citations/locator-words.ts'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { Reference } from '../edition/types.ts'
import { importText } from '../readers/import-text/import-text.ts'
import type { ResolveAttributions } from '../readers/import-text/types.ts'
import { packagedLocales } from '../readers/packaged-styles.ts'
import { readText } from '../readers/read-text.ts'
import { importReferences } from './import-references.ts'

export interface ImportManuscriptOptions {
  /** The source. */
  file: string
  /** Folder of the new manuscript; it must be empty or not exist yet. */
  into: string
  slug?: string | undefined
  /** BCP 47; detected when absent. */
  language?: string | undefined
  /** Date of the edition, ISO 8601; absent from `edition.yaml` when absent here. */
  date?: string | undefined
  /** A file of references; it becomes the manuscript’s, and attributions that name one of its works become citations. */
  references?: string | undefined
}

export interface ImportedManuscript {
  /** Paths of the files, `into` included; empty when a message is an error. */
  written: string[]
  messages: VFile[]
}

const importers: Record<string, typeof importText> = { '.txt': importText, '.text': importText }

/**
 * Turns a source into a manuscript's folder, which appears whole or not at all.
 * @throws {EditionError} `usage`: no such source, a format that is not supported, a folder with files in it;
 * `environment`: the folder cannot be written.
 */
export async function importManuscript(options: ImportManuscriptOptions): Promise<ImportedManuscript> {
  const { file, into, slug, language, date } = options
  const importer = importers[extname(file).toLowerCase()]
  if (!importer) {
    throw new EditionError(`“${file}” cannot be imported: its format is not supported.`, {
      code: 'usage',
      hint: `Save it as plain text in UTF-8. Supported: ${Object.keys(importers).join(', ')}.`,
    })
  }
  await refuseFilledFolder(into)
  const source = await readText(dirname(file), basename(file))
  if (!source) throw new EditionError(`There is no file “${file}”.`, { code: 'usage', hint: 'Check the path.' })
  if (source.messages.length > 0) return { written: [], messages: [source] }

  const library = options.references === undefined ? undefined : await importReferences(options.references, language)
  if (library?.failed) return { written: [], messages: [library.file] }
  const { files, report } = importer(String(source), {
    path: source.path,
    slug,
    language,
    date,
    ...(library ? { resolveAttributions: await resolverOf(library.references) } : {}),
  })
  if (library && Object.keys(files).length > 0) files[library.name] = String(library.file)
  const names = Object.keys(files)
  if (names.length > 0) await writeFolder(into, files)
  return { written: names.map((name) => join(into, name)), messages: library ? [report, library.file] : [report] }
}

async function resolverOf(references: Reference[]): Promise<ResolveAttributions> {
  const locales = await packagedLocales()
  return (texts, language) => resolveTexts(texts, { references, locatorWords: locatorWords({ locales, language }) })
}

async function refuseFilledFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new EditionError(`“${folder}” is not a folder that can be used.`, { code: 'usage', cause: error })
  })
  if (names.length === 0) return
  throw new EditionError(`The folder “${folder}” has files in it, and an import never overwrites.`, {
    code: 'usage',
    hint: 'Name a new folder with --into, or empty this one.',
  })
}

/** Writes beside the folder's place and moves it there, so that a broken import leaves nothing half done. */
async function writeFolder(folder: string, files: Record<string, string>): Promise<void> {
  const target = resolve(folder)
  const draft = `${target}.part-${process.pid}`
  try {
    await mkdir(draft, { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(join(draft, name), text)
    await rmdir(target).catch(ignoreMissing)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw new EditionError(`The folder “${folder}” cannot be written.`, { code: 'environment', cause: error })
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
