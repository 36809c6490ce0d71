import { decodePDFRawStream, type PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { withPdf } from '../../../../../scripts/checks/open-pdf.ts'
import { withBrowser } from '../../../../../scripts/writers/pdf/browser/with-browser.ts'
import { type GreyPdf, makeGrey } from '../../../../../scripts/writers/pdf/impose/grey/make-grey.ts'

/** Eight by eight pixels of red, #d02010. */
const jpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABgf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCDAFFmf//Z'
/** Three by two pixels, red above blue. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQMAAACnuvRZAAAABlBMVEX/AAAAAP9sof2OAAAADElEQVQI12NgYHgAAADkAOF67cd7AAAAAElFTkSuQmCC'

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60">
  <defs>
    <linearGradient id="line">
      <stop offset="0" stop-color="red"/><stop offset=".3" stop-color="lime"/><stop offset="1" stop-color="blue" stop-opacity=".3"/>
    </linearGradient>
    <radialGradient id="disc"><stop offset="0" stop-color="orange"/><stop offset="1" stop-color="teal"/></radialGradient>
    <pattern id="dots" width="9" height="9" patternUnits="userSpaceOnUse"><circle cx="4" cy="4" r="3" fill="#a0f"/></pattern>
  </defs>
  <rect width="30" height="60" fill="url(#line)"/>
  <circle cx="45" cy="30" r="15" fill="url(#disc)" opacity=".6"/>
  <rect x="60" width="30" height="60" fill="url(#dots)" stroke="#080"/>
</svg>`

const page = `<!doctype html><html lang="en"><title>Colours</title><style>div { height: 30px }</style>
  <p style="color: #a22">Red <a href="https://example.org/">link</a></p>
  <img alt="" src="data:image/jpeg;base64,${jpeg}"><img alt="" src="data:image/png;base64,${png}">${drawing}
  <div style="background: linear-gradient(to right, red, rgba(0, 255, 0, .2), blue)"></div>
  <div style="background: conic-gradient(red, yellow, blue)"></div>`

let coloured: Uint8Array
let grey: GreyPdf
beforeAll(async () => {
  coloured = await withBrowser({}, async (browser) => {
    const tab = await browser.newPage()
    await tab.setContent(page)
    return tab.pdf({ tagged: true, printBackground: true })
  })
  grey = await makeGrey(coloured)
})

async function streamsOf(bytes: Uint8Array): Promise<PDFRawStream[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
}

const decoded = (stream: PDFRawStream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')

/**
 * Every colour that text, lines and areas have as pdf.js understands them, the operators that set one in patterns, and
 * every colour space that is not of greys.
 */
async function colours(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const spaces = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const text = object instanceof PDFRawStream ? object.dict.toString() : object.toString()
    return text.match(/\/(?:Device(?:RGB|CMYK)|CalRGB|ICCBased|Lab|Indexed|DeviceN|Separation)\b/g) ?? []
  })
  const patterns = (await streamsOf(bytes)).filter(({ dict }) => dict.has(PDFName.of('PatternType')))
  const operators = patterns.flatMap((pattern) => decoded(pattern).match(/\b(?:rg|RG|k|K)\b/g) ?? [])
  const shown = await withPdf(bytes, async (read) => (await (await read.getPage(1)).getOperatorList()).argsArray)
  const chromatic = [...JSON.stringify(shown).matchAll(/"#(..)(..)(..)"/g)].filter(
    ([, red, green, blue]) => red !== green || green !== blue,
  )
  return [...spaces, ...operators, ...chromatic.map(([colour]) => colour.slice(1, -1))]
}

describe('a page with text, pictures, gradients and patterns', () => {
  test('has colours as the browser prints it', async () => {
    const found = new Set(await colours(coloured))
    for (const each of ['#aa2222', 'rg', '#008800', '/DeviceRGB', '/ICCBased']) expect(found).toContain(each)
  })

  test('has none when it is grey, and nothing is left out', async () => {
    expect(await colours(grey.bytes)).toEqual([])
    expect(grey.notices).toEqual([])
  })

  test('keeps its gradients, with functions of one result', async () => {
    const shadings = async (bytes: Uint8Array) => {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
      return pdf.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => object.toString().match(/\/ShadingType \d/g) ?? []).length
    }
    expect(await shadings(grey.bytes)).toBe(await shadings(coloured))
    for (const { dict } of await streamsOf(grey.bytes)) {
      if (!dict.has(PDFName.of('FunctionType'))) continue
      expect(dict.get(PDFName.of('Range'))?.toString()).toBe('[ 0 1 ]')
    }
  })

  test('keeps every pixel of its pictures', async () => {
    const pictures = (await streamsOf(grey.bytes)).filter(
      ({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    )
    const sizes = pictures.map(({ dict }) =>
      ['Width', 'Height'].map((key) => dict.lookup(PDFName.of(key), PDFNumber).asNumber()),
    )
    expect(sizes).toEqual(
      expect.arrayContaining([
        [8, 8],
        [3, 2],
      ]),
    )
    const red = 0.3 * 0xd0 + 0.59 * 0x20 + 0.11 * 0x10
    const first = pictures.find(({ dict }) => dict.lookup(PDFName.of('Width'), PDFNumber).asNumber() === 8)
    const samples = samplesOf(first as PDFRawStream, 8)
    expect(samples).toHaveLength(64)
    for (const sample of samples) expect(Math.abs(sample - red)).toBeLessThan(4)
  })

  test('keeps its text, its tags and its link', async () => {
    const described = (bytes: Uint8Array) =>
      withPdf(bytes, async (pdf) => {
        const first = await pdf.getPage(1)
        const { items } = await first.getTextContent()
        const [link] = await first.getAnnotations()
        const placed = items.map((item) => ('str' in item ? [item.str, item.transform] : []))
        return { placed, tree: await first.getStructTree(), url: link?.url }
      })
    expect(await described(grey.bytes)).toEqual(await described(coloured))
  })
})

/** The samples of a picture whose rows are differences to the row above. */
function samplesOf(picture: PDFRawStream, width: number): number[] {
  const rows = decodePDFRawStream(picture).decode()
  const samples: number[] = []
  for (let at = 0; at < rows.length; at++) {
    if (at % (width + 1) > 0) samples.push(((rows[at] as number) + (samples.at(-width) ?? 0)) % 256)
    else expect(rows[at]).toBe(2)
  }
  return samples
}

describe('colours of other kinds', () => {
  test('CMYK becomes grey; what is grey already stays', async () => {
    const pdf = await PDFDocument.create({ updateMetadata: false })
    const dict = pdf.context.obj({}) as PDFDict
    const source = '0 0 0 1 k 1 0 0 0 K 0.5 g /DeviceCMYK cs 0 0 0 0.25 sc 0 0 9 9 re f'
    const content = PDFRawStream.of(dict, Buffer.from(source))
    pdf.addPage().node.set(PDFName.of('Contents'), pdf.context.register(content))
    const { bytes } = await makeGrey(await pdf.save())
    const texts = (await streamsOf(bytes)).map(decoded)
    expect(texts).toContain('0 g 0.7 G 0.5 g /DeviceGray cs 0.75 sc 0 0 9 9 re f')
  })

  test('a space that is not known is left, and said so', async () => {
    const pdf = await PDFDocument.create({ updateMetadata: false })
    const dict = pdf.context.obj({}) as PDFDict
    const content = PDFRawStream.of(dict, Buffer.from('/Spot cs 0.5 scn 0 0 9 9 re f'))
    pdf.addPage().node.set(PDFName.of('Contents'), pdf.context.register(content))
    expect((await makeGrey(await pdf.save())).notices).toEqual([
      'What is drawn in the colour space /Spot keeps its colours.',
    ])
  })
})
