import ejs from 'ejs'
import { EditionError } from '../../diagnostics/edition-error.ts'
import type { Artefact, Edition } from '../../edition/types.ts'
import { describePage } from './describe-page.ts'

const template = 'web/download.ejs'

/**
 * Writes `index.html`: the page from which the finished files are downloaded, read, printed and checked. It is one
 * static file without scripts that asks for nothing but the files it links to: the artefacts, which lie beside it,
 * and `SHA256SUMS` and `receipt.json`. Throws `EditionError` (config) when the theme has no `web/download.ejs`.
 */
export function writeDownloadPage(edition: Edition, artefacts: Artefact[]): Artefact {
  const { theme } = edition
  const source = theme.templates[template]
  if (source === undefined) {
    throw new EditionError(`The theme “${theme.name}” has no download page.`, {
      code: 'config',
      hint: `Add templates/${theme.name}/${template}, or leave “web” out of the formats.`,
    })
  }
  const page = describePage(edition, artefacts)
  const html = ejs.render(source, page, { strict: true, localsName: 'page', rmWhitespace: false })
  return { name: 'index.html', mediaType: 'text/html', bytes: new TextEncoder().encode(html) }
}
