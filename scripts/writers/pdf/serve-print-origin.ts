import type { HTTPRequest, Page, ResponseForRequest } from 'puppeteer'
import type { Edition, ThemeFont } from '../../edition/types.ts'
import { drawingWithFonts } from './drawing-with-fonts.ts'
import { fontUrl, pictureUrl, printOrigin } from './print-origin.ts'

/** Of the browser’s own: no script, no going elsewhere, and only the pictures, fonts and styles that are served here. */
const policy = [
  'sandbox allow-same-origin',
  "default-src 'none'",
  "base-uri 'none'",
  "style-src 'unsafe-inline'",
  `img-src ${printOrigin} data:`,
  `font-src ${printOrigin} data:`,
].join('; ')

/**
 * Answers every request of a page from memory: an empty document that has the theme's fonts, these fonts, and the
 * manuscript's pictures. All else is refused.
 */
export async function servePrintOrigin(page: Page, edition: Edition): Promise<void> {
  const resources = resourcesOf(edition)
  await page.setRequestInterception(true)
  page.on('request', (request) => answer(request, resources.get(request.url())))
}

function answer(request: HTTPRequest, response: Partial<ResponseForRequest> | undefined): void {
  // A page that is closed meanwhile cannot be answered, and no longer needs to be.
  const answered = response ? request.respond(response) : request.abort('blockedbyclient')
  answered.catch(() => {})
}

function resourcesOf(edition: Edition): Map<string, Partial<ResponseForRequest>> {
  const fonts = edition.theme.fonts.map(
    (font) => [fontUrl(font.filename), { contentType: 'font/ttf', body: font.bytes }] as const,
  )
  const pictures = edition.pictures.map(({ path, mediaType, bytes, print }) => {
    const body = mediaType === 'image/svg+xml' ? drawingWithFonts(bytes, edition.theme.fonts) : (print ?? bytes)
    return [pictureUrl(path), { contentType: mediaType, body }] as const
  })
  const headers = { 'content-security-policy': policy }
  const empty = { contentType: 'text/html; charset=utf-8', headers, body: emptyDocument(edition) }
  return new Map<string, Partial<ResponseForRequest>>([[`${printOrigin}/`, empty], ...fonts, ...pictures])
}

function emptyDocument({ metadata, theme }: Edition): string {
  const faces = theme.fonts.map(fontFace).join('\n')
  return `<!doctype html><html lang="${metadata.language}"><head><meta charset="utf-8"><style>${faces}</style></head><body></body></html>`
}

function fontFace({ family, style, weight, filename }: ThemeFont): string {
  // As high as the type itself: a line whose box is higher than its leading would be looked for on the page before.
  const metrics = 'ascent-override: 85%; descent-override: 15%; line-gap-override: 0%'
  return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; ${metrics}; src: url("${fontUrl(filename)}") }`
}
