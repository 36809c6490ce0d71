/**
 * The origin under which a chapter and what it shows are served to the browser while it prints. `.invalid` is reserved
 * (RFC 2606): a request that slips through can reach nobody.
 */
export const printOrigin = 'https://edition.invalid'

/** The URL of a picture of the manuscript while printing. */
export function pictureUrl(path: string): string {
  return `${printOrigin}/pictures/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** The URL of a font of the theme while printing. */
export function fontUrl(filename: string): string {
  return `${printOrigin}/fonts/${encodeURIComponent(filename)}`
}

/** A link to a place in another chapter (on a page other than the printed one, or Chromium drops it); it becomes a link to the named destination when the chapters are merged. */
export function otherChapterUrl(destination: string): string {
  return `${printOrigin}/book#${destination}`
}
