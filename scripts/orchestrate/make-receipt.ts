import type { VFile } from 'vfile'
import type { Artefact, Edition, Format } from '../edition/types.ts'
import type { ArtefactProof } from './check-artefacts.ts'
import type { EditionFigures } from './edition-figures.ts'
import type { BookFacts } from './read-book.ts'
import { recordOf } from './receipt/check-made.ts'
import { sha256 } from './receipt/file-sums.ts'
import { inputSums } from './receipt/input-sums.ts'
import { madeWith } from './receipt/made-with.ts'
import { type Receipt, receiptVersion } from './receipt/receipt-schema.ts'
import { themeSums } from './receipt/theme-sums.ts'
import type { SourceFiles } from './source-files.ts'

export interface MakeReceiptOptions {
  edition: Edition
  artefacts: Artefact[]
  figures: EditionFigures
  proofs: ArtefactProof[]
  formats: Format[]
  /** The manuscript, with `references.lock` as it will be. */
  sources: { folder: string; book: BookFacts; files: SourceFiles; lock: VFile }
  /** That printed, as it names itself. */
  browser: string | undefined
}

/**
 * `receipt.json` and `SHA256SUMS`: what was made, of what, with what, and what was proved of it. Equal builds give equal
 * receipts; nothing in them tells of the machine but `madeWith`.
 */
export async function makeReceipt(options: MakeReceiptOptions): Promise<Artefact[]> {
  const { edition, artefacts, figures, proofs, formats, sources, browser } = options
  const { slug, title, identifier, language, version, date } = edition.metadata
  const { own, ...theme } = await themeSums(edition.theme.name, sources.folder)
  const receipt: Receipt = {
    version: receiptVersion,
    edition: { slug, title, identifier, language, ...(version ? { version } : {}), date },
    asked: { formats, theme: theme.name },
    figures: { ...figures },
    artefacts: artefacts.map(describeArtefact),
    inputs: await inputSums({ ...sources, theme: own }),
    theme,
    fonts: edition.theme.fonts.map(({ family, style, weight, filename, licence, bytes }) => ({
      ...{ family, style, weight, licence },
      file: filename,
      sha256: sha256(bytes),
    })),
    conservation: proofs.map(({ checks, held, artefact, ...found }) => ({ artefact, ...held, ...found })),
    checks: [
      ...proofs.flatMap(({ artefact, checks }) => checks.map((check) => recordOf(artefact, check))),
      ...artefacts.filter(({ name }) => !proofOf(name, proofs)).map(notReadBack),
    ],
    madeWith: await madeWith(browser),
  }
  const sums = artefacts.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('')
  return [
    text('receipt.json', 'application/json', `${JSON.stringify(receipt, null, 2)}\n`),
    text('SHA256SUMS', 'text/plain', sums),
  ]
}

function describeArtefact({ name, mediaType, bytes, pages, signatures }: Artefact): Receipt['artefacts'][number] {
  const described = { name, mediaType, bytes: bytes.length, sha256: sha256(bytes) }
  return { ...described, ...(pages === undefined ? {} : { pages }), ...(signatures ? { signatures } : {}) }
}

function proofOf(name: string, proofs: ArtefactProof[]): ArtefactProof | undefined {
  return proofs.find(({ artefact }) => artefact === name || (artefact.endsWith('/') && name.startsWith(artefact)))
}

function notReadBack({ name, mediaType }: Artefact): Receipt['checks'][number] {
  const skipped =
    mediaType === 'application/pdf'
      ? 'For paper alone: the pages of the standard layout on other sheets, or a sheet to try the printer with.'
      : 'It has no text of the book.'
  return { artefact: name, check: 'text-is-conserved', skipped }
}

function text(name: string, mediaType: string, content: string): Artefact {
  return { name, mediaType, bytes: new TextEncoder().encode(content) }
}
