import type { Edition, ThemeFont } from '../../edition/types.ts'
import { subsetFaces } from '../../themes/subset-faces.ts'
import { embeddedFonts } from './stylesheet.ts'

/** A file of the publication that is not a document. */
export interface Resource {
  /** Of the manifest's item. */
  id: string
  /** Relative to the package document. */
  href: string
  mediaType: string
  properties?: string
  bytes: Uint8Array
}

export interface ResourcesOptions {
  /** Path of a picture in the manuscript → file in the EPUB. */
  addresses: Map<string, string>
  /** Everything that is set in the fonts. */
  text: string
}

/** Cover, pictures, fonts with the glyphs that are used, and the notice of the fonts' licences. */
export async function resourcesOf(edition: Edition, { addresses, text }: ResourcesOptions): Promise<Resource[]> {
  const { cover, coverType, pictures, theme } = edition
  const fonts = await subsetFaces(embeddedFonts(theme), text)
  return [
    ...(cover.length ? [coverImage(cover, coverType)] : []),
    ...pictures.map((picture, index) => ({
      id: `picture-${index + 1}`,
      href: addresses.get(picture.path) ?? '',
      mediaType: picture.mediaType,
      bytes: picture.bytes,
    })),
    ...fonts.map(({ filename, bytes }, index) => ({
      id: `font-${index + 1}`,
      href: `fonts/${filename}`,
      mediaType: fontType(filename),
      bytes,
    })),
    ...(fonts.length ? [fontNotice(fonts)] : []),
  ]
}

function coverImage(bytes: Uint8Array, mediaType: Edition['coverType']): Resource {
  return { id: 'cover-image', href: coverFile(mediaType), mediaType, properties: 'cover-image', bytes }
}

/** Relative to the package document. */
export function coverFile(mediaType: Edition['coverType']): string {
  return mediaType === 'image/jpeg' ? 'cover.jpg' : 'cover.png'
}

function fontType(filename: string): string {
  return `font/${filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()}`
}

function fontNotice(fonts: ThemeFont[]): Resource {
  const lines = fonts.map(({ filename, family, licence }) => `${filename}: ${family}, licence ${licence}`)
  const licences = [...new Set(fonts.flatMap(({ licenceText }) => licenceText ?? []))]
  const text = [
    'Fonts in this folder, with the SPDX identifiers of their licences. Most have the glyphs alone that the book uses;',
    'each file carries its copyright notice and the address of its licence in its own name table.',
    '',
    ...lines,
    ...licences.map((licence) => `\n${'-'.repeat(72)}\n\n${licence.replaceAll('\r\n', '\n').trim()}`),
    '',
  ].join('\n')
  return {
    id: 'font-notice',
    href: 'fonts/LICENCES.txt',
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(text),
  }
}
