import { createHash } from 'node:crypto'
import type { Artefact } from '../../edition/types.ts'
import type { FileKind } from './download-labels.ts'
import type { PageLanguage } from './page-language.ts'

/** One file as the page shows it; every string is ready to be read. */
export interface DescribedFile {
  name: string
  /** Relative to the page, percent-encoded. */
  href: string
  mediaType: string
  kind: FileKind
  /** The format's name, “EPUB”; the file's name where the format has none here. */
  format: string
  /** What it is good for, in one line. */
  purpose: string
  /** “1.2 MB”; absent below a kilobyte, where the exact size says it all. */
  size: string | undefined
  /** “1,234,567 bytes”. */
  exactSize: string
  /** “212 pages”; only for files that have pages. */
  pages: string | undefined
  /** Hexadecimal. */
  sha256: string
  /** To be saved, not read in the browser. */
  saved: boolean
}

/** Says of a finished file of `size` bytes what somebody who wants to download it must know. */
export function describeFile(artefact: Artefact, size: number, { own, labels }: PageLanguage): DescribedFile {
  const kind = fileKind(artefact)
  const { name, mediaType, bytes, pages } = artefact
  return {
    name,
    href: name.split('/').map(encodeURIComponent).join('/'),
    mediaType,
    kind,
    ...(kind === 'other' ? { format: name, purpose: labels.otherFile } : labels.files[kind]),
    ...formatSize(size, own.lang),
    pages: pages === undefined ? undefined : labels.pages(pages, new Intl.NumberFormat(own.lang).format(pages)),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    saved: kind !== 'reading',
  }
}

function fileKind({ name, mediaType }: Artefact): FileKind {
  if (mediaType === 'application/epub+zip') return name.endsWith('.kepub.epub') ? 'kepub' : 'epub'
  if (mediaType === 'text/html') return 'reading'
  if (mediaType !== 'application/pdf') return 'other'
  return printed.find(([ending]) => name.endsWith(ending))?.[1] ?? 'pdf'
}

/** By the end of its name, what a PDF is besides the book as it is. */
const printed: [string, FileKind][] = [
  ['-large-print.pdf', 'largePrint'],
  ['-study.pdf', 'study'],
  ['-booklet.pdf', 'booklet'],
  ['-duplex-test.pdf', 'duplexTest'],
  ['-nup.pdf', 'nup'],
  ['-press.pdf', 'press'],
]

/** Units are decimal, as file managers show them. */
function formatSize(bytes: number, lang: string): { size: string | undefined; exactSize: string } {
  const inUnit = (amount: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(lang, { style: 'unit', ...options }).format(amount)
  const kilobytes = inUnit(bytes / 1e3, { unit: 'kilobyte', maximumFractionDigits: 0 })
  const megabytes = inUnit(bytes / 1e6, { unit: 'megabyte', maximumFractionDigits: 1 })
  const size = bytes < 999_500 ? kilobytes : megabytes
  return { size: bytes < 1000 ? undefined : size, exactSize: inUnit(bytes, { unit: 'byte', unitDisplay: 'long' }) }
}
