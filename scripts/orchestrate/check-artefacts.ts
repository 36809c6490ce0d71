import { epubIsSound } from '../checks/epub-is-sound.ts'
import { epubValidates } from '../checks/epub-validates.ts'
import { pdfIsSound } from '../checks/pdf-is-sound.ts'
import type { Problem } from '../checks/problem.ts'
import { textIsConserved } from '../checks/text-is-conserved.ts'
import { report } from '../diagnostics/report.ts'
import type { Artefact, Edition } from '../edition/types.ts'
import type { Book } from './read-book.ts'
import type { SourceFiles } from './source-files.ts'
import { epubTexts, pdfTexts } from './texts-by-chapter.ts'
import type { Printed } from './write-artefacts.ts'

export interface CheckArtefactsOptions {
  book: Book
  edition: Edition
  artefacts: Artefact[]
  printed: Printed | undefined
  files: SourceFiles
}

/** What was proved of one artefact; it goes into the receipt. */
export interface ArtefactProof {
  artefact: string
  blocks: number
  problems: number
}

/** Reads every artefact back: it keeps what its format promises, and no block of the manuscript is lost or doubled. */
export async function checkArtefacts(options: CheckArtefactsOptions): Promise<ArtefactProof[]> {
  const proofs: ArtefactProof[] = []
  for (const artefact of options.artefacts) {
    const proof = await checkArtefact(artefact, options)
    if (proof) proofs.push(proof)
  }
  return proofs
}

async function checkArtefact(artefact: Artefact, options: CheckArtefactsOptions): Promise<ArtefactProof | undefined> {
  const { edition, printed, book, files } = options
  const { name, bytes } = artefact
  const ids = edition.chapters.map(({ id }) => id)
  const families = [...new Set(edition.theme.fonts.map((font) => font.family))]
  let problems: Problem[]
  let texts: Map<string, string>
  if (artefact.mediaType === 'application/epub+zip') {
    problems = [...epubIsSound(bytes), ...(await epubValidates(bytes))]
    texts = epubTexts(bytes, ids)
  } else if (artefact.mediaType === 'application/pdf' && printed) {
    problems = await pdfIsSound(bytes, { families })
    texts = pdfTexts(printed, ids)
  } else {
    return undefined
  }
  for (const problem of problems) report(files.at(name), 'artefact-is-sound', { reason: describe(problem) })
  const conservation = textIsConserved(
    book.chapters.map(({ facts }) => facts),
    texts,
    edition.chapters.find(({ kind }) => kind === 'notes')?.id,
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
