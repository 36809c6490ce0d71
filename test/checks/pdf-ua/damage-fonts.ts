import { PDFDict, PDFName, PDFNumber, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { DamagedPdf } from './damaged-pdf.ts'

const name = (text: string) => PDFName.of(text)
const text = (value: string) => PDFString.of(value)

export function drawForm(file: DamagedPdf, entries: Record<string, unknown>, source: string, times: number): void {
  const form = file.pdf.context.stream(source, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 9, 9],
    ...entries,
  } as never)
  const resources = file.page.lookup(name('Resources'), PDFDict)
  resources.set(name('XObject'), file.obj({ Fm: file.pdf.context.register(form) } as never))
  file.rewrite(file.page, 'Contents', (own) => `${own}${' /Fm Do'.repeat(times)}`)
}

export function cmap(file: DamagedPdf, info: Record<string, unknown>, source = ''): PDFRef {
  const CIDSystemInfo = { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0, ...info }
  return file.pdf.context.register(file.pdf.context.stream(source || ' ', { Type: 'CMap', CIDSystemInfo } as never))
}

export function setOfCids(file: DamagedPdf, bits: Buffer): void {
  const descriptor = file.cidFont.lookup(name('FontDescriptor'), PDFDict)
  descriptor.set(name('CIDSet'), file.pdf.context.register(file.pdf.context.stream(bits)))
}

/** The font of the page, read as a simple one; its own program has no map from characters to glyphs. */
export function makeSimple(file: DamagedPdf, flags: number, entries: Record<string, unknown>, program?: Buffer): void {
  const descriptor = file.cidFont.lookup(name('FontDescriptor'), PDFDict)
  descriptor.set(name('Flags'), PDFNumber.of(flags))
  if (program) descriptor.set(name('FontFile2'), file.pdf.context.register(file.pdf.context.stream(program)))
  for (const key of ['DescendantFonts', 'Encoding']) file.font.delete(name(key))
  file.font.set(name('Subtype'), name('TrueType'))
  file.font.set(name('FontDescriptor'), descriptor)
  for (const [key, value] of Object.entries(entries)) file.font.set(name(key), file.obj(value))
}

/** The program with all its maps from characters said to be for symbols. */
export function symbolsOnly(program: Buffer): Buffer {
  const changed = Buffer.from(program)
  const entry = Array.from({ length: changed.readUInt16BE(4) }, (_, index) => 12 + index * 16).find(
    (at) => changed.toString('latin1', at, at + 4) === 'cmap',
  )
  const start = changed.readUInt32BE((entry ?? 0) + 8)
  for (let map = 0; map < changed.readUInt16BE(start + 2); map++) {
    changed.writeUInt16BE(3, start + 4 + map * 8)
    changed.writeUInt16BE(0, start + 6 + map * 8)
  }
  return changed
}

/** The font of the page, as one of Type 1 that has the glyphs A and B. */
export function makeTypeOne(file: DamagedPdf, list: string): void {
  let state = 55_665
  const plain = Buffer.from('salt/CharStrings 2 dict begin /A 1 RD x ND /B 1 RD x ND end')
  const encrypted = plain.map((byte) => {
    const cipher = byte ^ (state >> 8)
    state = ((cipher + state) * 52_845 + 22_719) & 0xff_ff
    return cipher
  })
  const program = file.pdf.context.stream(Buffer.concat([Buffer.from('eexec '), encrypted]), { Length1: 6 })
  makeSimple(file, 32, { Subtype: 'Type1' })
  const descriptor = file.font.lookup(name('FontDescriptor'), PDFDict)
  descriptor.delete(name('FontFile2'))
  descriptor.set(name('FontFile'), file.pdf.context.register(program))
  descriptor.set(name('CharSet'), text(list))
}
