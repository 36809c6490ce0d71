import { epubDifference } from './epub-difference.ts'
import { pdfDifference } from './pdf-difference.ts'
import { textDifference } from './text-difference.ts'

/** Where two files of one kind first differ, for people; `was` and `is` are not the same bytes. */
export async function firstDifference(mediaType: string, was: Uint8Array, is: Uint8Array): Promise<string> {
  return (await differenceInKind(mediaType, was, is)) ?? differenceInBytes(was, is)
}

async function differenceInKind(mediaType: string, was: Uint8Array, is: Uint8Array): Promise<string | undefined> {
  if (mediaType === 'application/epub+zip') return epubDifference(was, is)
  if (mediaType === 'application/pdf') return pdfDifference(was, is)
  const isText = mediaType.startsWith('text/') || mediaType === 'image/svg+xml'
  return isText ? textDifference(new TextDecoder().decode(was), new TextDecoder().decode(is)) : undefined
}

function differenceInBytes(was: Uint8Array, is: Uint8Array): string {
  const at = was.findIndex((byte, index) => byte !== is[index])
  return `byte ${(at < 0 ? was.length : at) + 1} of ${was.length}`
}
