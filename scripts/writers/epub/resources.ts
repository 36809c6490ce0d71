import type { Edition, Picture, ThemeFont } from '../../edition/types.ts'
import { fileNames } from '../file-names.ts'
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

/** Path in the manuscript → file in the EPUB. */
export function pictureAddresses(pictures: Picture[]): Map<string, string> {
  const names = fileNames(
    pictures.map(({ path }) => path),
    { folders: true },
  )
  return new Map([...names].map(([path, name]) => [path, `pictures/${name}`]))
}

/** Cover, pictures, fonts, and the notice of the fonts' licences. */
export function resourcesOf({ cover, pictures, theme }: Edition, addresses: Map<string, string>): Resource[] {
  const fonts = embeddedFonts(theme)
  return [
    ...(cover.length ? [coverImage(cover)] : []),
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

function coverImage(bytes: Uint8Array): Resource {
  return { id: 'cover-image', href: 'cover.png', mediaType: 'image/png', properties: 'cover-image', bytes }
}

function fontType(filename: string): string {
  return `font/${filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()}`
}

function fontNotice(fonts: ThemeFont[]): Resource {
  const lines = fonts.map(({ filename, family, licence }) => `${filename}: ${family}, licence ${licence}`)
  const text = [
    'Fonts in this folder, with the SPDX identifiers of their licences.',
    'Each file carries its copyright notice and the address of its licence in its own name table.',
    '',
    ...lines,
    '',
  ].join('\n')
  return {
    id: 'font-notice',
    href: 'fonts/LICENCES.txt',
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(text),
  }
}
