import { deflateSync } from 'node:zlib'
import { decodePDFRawStream, type PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { contentOperators } from './content-operators.ts'

/**
 * Marks what a copied page shows outside its tagged content, running heads, folios and rules, as artifacts, which
 * screen readers pass over and PDF/UA-1 asks for.
 */
export function markArtifacts(pdf: PDFDocument, page: PDFDict): void {
  const ref = page.get(PDFName.of('Contents'))
  const stream = pdf.context.lookup(ref)
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream))
    throw new Error('A printed page has no single content stream.')
  const source = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  const content = Buffer.from(withArtifacts(source), 'latin1')
  const dict = pdf.context.obj({ Filter: 'FlateDecode' })
  pdf.context.assign(ref, PDFRawStream.of(dict as PDFDict, deflateSync(content)))
}

const showText = new Set(['Tj', 'TJ', "'", '"'])
const buildPath = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const paintPath = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const paintObject = new Set(['Do', 'sh'])
const openMark = new Set(['BMC', 'BDC'])

/** A content stream whose painting operators all stand in marked content; those that did not are artifacts now. */
export function withArtifacts(source: string): string {
  let marked = ''
  let copied = 0
  for (const { start, end } of unmarkedPaint(source)) {
    marked += `${source.slice(copied, start)}/Artifact BMC\n${source.slice(start, end)}\nEMC`
    copied = end
  }
  return marked + source.slice(copied)
}

interface Span {
  start: number
  end: number
}

/**
 * Runs of text, paths and objects that are painted outside tagged content. A mark without a tag, as Chromium writes for
 * a ligature, belongs to the run around it; a run never crosses a tagged mark or the end of its text object.
 */
function* unmarkedPaint(source: string): Generator<Span> {
  /** Of the marks that are open, which have a place in the structure tree or are artifacts already. */
  const tagged: boolean[] = []
  let inText = false
  let path: number | undefined
  let run: Span | undefined
  /** The run as it was before the outermost open mark without a tag. */
  let before: Span | undefined
  for (const { operator, start, end } of contentOperators(source)) {
    const outside = !tagged.includes(true)
    if (operator === 'BT') inText = true
    if (operator === 'ET') inText = false
    if (openMark.has(operator)) {
      const isTagged = /^\/Artifact\b|\/MCID\b/.test(source.slice(start, end))
      if (outside && tagged.length === 0) before = run && { ...run }
      if (outside) run = isTagged ? undefined : { start: run?.start ?? start, end }
      if (isTagged && before) yield before
      if (isTagged) before = undefined
      tagged.push(isTagged)
    }
    if (operator === 'EMC') tagged.pop()
    const ended = run && (operator === 'EMC' || (outside && showText.has(operator)))
    if (ended && run) run.end = end
    else if (outside && showText.has(operator)) run = { start, end }
    if (run && !inText && tagged.length === 0) {
      yield run
      run = undefined
    }
    if (buildPath.has(operator)) path ??= start
    if (tagged.length === 0 && paintPath.has(operator)) yield { start: path ?? start, end }
    if (tagged.length === 0 && paintObject.has(operator)) yield { start, end }
    if (paintPath.has(operator) || operator === 'n') path = undefined
  }
}
