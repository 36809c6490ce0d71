import { alternativesAreKept } from '../checks/alternatives-are-kept.ts'
import { htmlElements, openWeb } from '../checks/open-web.ts'
import type { Problem } from '../checks/problem.ts'
import { type Conservation, textIsConserved } from '../checks/text-is-conserved.ts'
import { webIsSound } from '../checks/web-is-sound.ts'
import { report } from '../diagnostics/report.ts'
import type { Artefact, Edition } from '../edition/types.ts'
import { pageFiles } from '../writers/web/reading/page-files.ts'
import { checksOfPdf } from './checks-of-pdf.ts'
import type { PrintedFormats } from './print-formats.ts'
import { readBackEpub } from './read-back-epub.ts'
import type { BookFacts } from './read-book.ts'
import type { CheckMade } from './receipt/check-made.ts'
import type { SourceFiles } from './source-files.ts'
import { pdfTexts, webTexts } from './texts-by-chapter.ts'

export interface CheckArtefactsOptions {
  book: BookFacts
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
  /** The same by what they are: paragraphs, notes, cells. */
  kinds: Conservation['kinds'] & { alternative?: number }
  problems: number
  /** What is in it of the manuscript. */
  held: { chapters: number; words: number; notes: number }
  /** All others that were made of it, or not. */
  checks: CheckMade[]
}

/** An artefact as it was read back. */
interface ReadBack {
  name: string
  checks: CheckMade[]
  /** By chapter. */
  texts: Map<string, string>
  /** Of all pictures, in reading order. */
  alternatives: string[]
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
  const { name, mediaType } = artefact
  const ids = edition.chapters.map(({ id }) => id)
  if (mediaType === 'application/epub+zip')
    return { name, ...(await readBackEpub(artefact, { ids, printed: printed.get('standard') })) }
  // Booklets and other sheets are for paper: their pages are those of the PDF, in another order and without tags.
  const own = [...printed.values()].find((each) => each.artefact.name === name)
  if (own) {
    const { alternatives } = own
    return {
      name,
      checks: checksOfPdf(own, edition),
      texts: pdfTexts(own, ids, notesChapterOf(edition)),
      alternatives,
    }
  }
  // All pages of the web edition at once: they point to each other.
  if (name !== 'read/index.html') return undefined
  const web = openWeb(artefacts.filter((each) => each.name.startsWith('read/')))
  const pages = [...new Set(pageFiles(edition.chapters).values())].flatMap(
    (page) => web.pages.get(`read/${page}`) ?? [],
  )
  const pictures = pages.flatMap((page) => htmlElements(page, 'img'))
  const alternatives = pictures.map(({ properties }) => String(properties.alt ?? ''))
  const checks = [
    {
      check: 'web-is-sound',
      looked: { pages: web.pages.size, files: web.files.length },
      problems: webIsSound(web, 'read'),
    },
  ]
  return { name: 'read/', checks, texts: webTexts(web, edition.chapters), alternatives }
}

function notesChapterOf({ chapters }: Edition): string | undefined {
  return chapters.find(({ kind }) => kind === 'notes')?.id
}

function prove(
  { name, checks, texts, alternatives }: ReadBack,
  { book, edition, files }: CheckArtefactsOptions,
): ArtefactProof {
  const problems = checks.flatMap((each) => each.problems)
  for (const problem of problems) report(files.at(name), 'artefact-is-sound', { reason: describe(problem) })
  for (const departure of checks.flatMap(({ advice = [] }) => advice)) {
    report(files.at(name), 'kindle-guideline-is-kept', { reason: describe(departure) })
  }
  const conservation = textIsConserved(
    book.chapters.map(({ facts }) => facts),
    texts,
    notesChapterOf(edition),
  )
  const wanted = book.chapters.flatMap(({ facts }) => facts.alternatives)
  const lost = [...conservation.problems, ...alternativesAreKept(wanted, alternatives)]
  for (const { reason, place } of lost) {
    report(files.at(place.file), 'text-is-conserved', {
      reason: `${name}: ${reason}`,
      place: { line: place.line, column: place.column },
    })
  }
  const { blocks, kinds } = conservation
  const counts = { ...kinds, ...(wanted.length > 0 ? { alternative: wanted.length } : {}) }
  const held = heldIn(texts, book)
  return { artefact: name, blocks, kinds: counts, problems: problems.length + lost.length, held, checks }
}

function heldIn(texts: ReadBack['texts'], { chapters }: BookFacts): ArtefactProof['held'] {
  const found = chapters.filter(({ source, facts }) => source.kind === 'text' && texts.get(facts.id))
  return {
    chapters: found.length,
    words: found.reduce((sum, { facts }) => sum + facts.words, 0),
    notes: found.reduce((sum, { facts }) => sum + facts.notes.length + facts.editorNotes.length, 0),
  }
}

function describe({ reason, file, page }: Problem): string {
  const where = file ? `${file}: ` : page === undefined ? '' : `page ${page}: `
  return where + reason
}
