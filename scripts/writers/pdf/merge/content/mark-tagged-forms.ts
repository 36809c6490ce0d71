import { deflateSync } from 'node:zlib'
import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { streamBytes } from '../stream-bytes.ts'
import { markArtifacts } from './mark-artifacts.ts'

const name = (text: string) => PDFName.of(text)

/**
 * Chromium draws what is translucent through a form, with the tagged content in it. What else such a form paints becomes an
 * artifact. Returns the names of these forms, which Chromium gives out once in a document.
 */
export function markTaggedForms(source: PDFDocument, height: number): Set<string> {
  const forms = source.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (!(object instanceof PDFRawStream) || object.dict.get(name('Subtype')) !== name('Form')) return []
    const content = streamBytes(object).toString('latin1')
    return /\/MCID\b/.test(content) ? [{ ref, object, content }] : []
  })
  if (forms.length === 0) return new Set()
  const refs = new Set(forms.map(({ ref }) => ref))
  const named = source.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const resources = (object instanceof PDFRawStream ? object.dict : object) as PDFDict
    const objects = resources instanceof PDFDict ? resources.lookup(name('Resources')) : undefined
    const drawn = objects instanceof PDFDict ? objects.lookupMaybe(name('XObject'), PDFDict) : undefined
    return drawn?.entries().flatMap(([key, ref]) => (refs.has(ref as never) ? [key.decodeText()] : [])) ?? []
  })
  const names = new Set(named)
  for (const { ref, object, content } of forms) {
    object.dict.set(name('Filter'), name('FlateDecode'))
    const marked = Buffer.from(markArtifacts(content, height, names), 'latin1')
    source.context.assign(ref, PDFRawStream.of(object.dict, deflateSync(marked)))
  }
  return names
}
