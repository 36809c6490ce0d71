import { epubIsSound } from '../checks/epub-is-sound.ts'
import { epubTermsAreLinked } from '../checks/epub-terms-are-linked.ts'
import { epubValidates } from '../checks/epub-validates.ts'
import { glossaryPages } from '../checks/glossary-pages.ts'
import { openWeb } from '../checks/open-web.ts'
import { placesAreOnPages } from '../checks/places-are-on-pages.ts'
import type { Problem } from '../checks/problem.ts'
import { textIsConserved } from '../checks/text-is-conserved.ts'
import { webIsSound } from '../checks/web-is-sound.ts'
import { report } from '../diagnostics/report.ts'
import type { Artefact, Edition } from '../edition/types.ts'
import type { Printed, PrintedFormats } from './print-formats.ts'
import type { Book } from './read-book.ts'
import type { SourceFiles } from './source-files.ts'
import { epubTexts, pdfTexts, webTexts } from './texts-by-chapter.ts'

export interface CheckArtefactsOptions {
  book: Book
  edition: Edition
  artefacts: Artefact[]
  printed: PrintedFormats['printed']
  files: SourceFiles
}

/** What was proved of one artefact; it goes into the receipt. */
export interface ArtefactProof {
  /** Its name; `read/` is the web edition as a whole. */
  artefact: string
  blocks: number
  problems: number
}

/** An artefact as it was read back. */
interface ReadBack {
  name: string
  problems: Problem[]
  /** By chapter. */
  texts: Map<string, string>
}

/** Reads every artefact back: it keeps what its format promises, and no block of the manuscript is lost or doubled. */
export async function checkArtefacts(options: CheckArtefactsOptions): Promise<ArtefactProof[]> {
  const proofs: ArtefactProof[] = []
  for (const artefact of options.artefacts) {
    const found = await readBack(artefact, options)
    if (found) proofs.push(prove(found, options))
  }
  return proofs
}

async function readBack(artefact: Artefact, options: CheckArtefactsOptions): Promise<ReadBack | undefined> {
  const { edition, printed, artefacts } = options
  const { name, mediaType, bytes } = artefact
  const ids = edition.chapters.map(({ id }) => id)
  if (mediaType === 'application/epub+zip') {
    const problems = [...epubIsSound(bytes), ...(await epubValidates(bytes)), ...epubTermsAreLinked(bytes)]
    return { name, problems, texts: epubTexts(bytes, ids) }
  }
  // Booklets and other sheets are for paper: their pages are those of the PDF, in another order and without tags.
  const own = [...printed.values()].find((each) => each.artefact.name === name)
  if (own) return { name, problems: problemsOfPdf(own, edition), texts: pdfTexts(own, ids, notesChapterOf(edition)) }
  // All pages of the web edition at once: they point to each other.
  if (name !== 'read/index.html') return undefined
  const web = openWeb(artefacts.filter((each) => each.name.startsWith('read/')))
  return { name: 'read/', problems: webIsSound(web, 'read'), texts: webTexts(web, edition.chapters) }
}

function problemsOfPdf({ problems, map, pages }: Printed, edition: Edition): Problem[] {
  return [...problems, ...placesAreOnPages(edition.chapters, pages, map), ...glossaryPages({ edition, pages, map })]
}

function notesChapterOf({ chapters }: Edition): string | undefined {
  return chapters.find(({ kind }) => kind === 'notes')?.id
}

function prove({ name, problems, texts }: ReadBack, { book, edition, files }: CheckArtefactsOptions): ArtefactProof {
  for (const problem of problems) report(files.at(name), 'artefact-is-sound', { reason: describe(problem) })
  const conservation = textIsConserved(
    book.chapters.map(({ facts }) => facts),
    texts,
    notesChapterOf(edition),
  )
  for (const { reason, place } of conservation.problems) {
    report(files.at(place.file), 'text-is-conserved', {
      reason: `${name}: ${reason}`,
      place: { line: place.line, column: place.column },
    })
  }
  return { artefact: name, blocks: conservation.blocks, problems: problems.length + conservation.problems.length }
}

function describe({ reason, file, page }: Problem): string {
  const where = file ? `${file}: ` : page === undefined ? '' : `page ${page}: `
  return where + reason
}
