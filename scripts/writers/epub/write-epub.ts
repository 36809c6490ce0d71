import { render } from 'ejs'
import { EditionError } from '../../diagnostics/edition-error.ts'
import type { PageMap } from '../../edition/page-map.ts'
import type { Creator, Edition, Theme } from '../../edition/types.ts'
import { pictureFiles } from '../picture-files.ts'
import { accessibilityOf } from './accessibility.ts'
import { chapterFiles } from './chapter-files.ts'
import type { Addresses } from './chapter-xhtml.ts'
import { documentsOf, type EpubDocument } from './documents.ts'
import { EditionEpub } from './edition-epub.ts'
import { contentsOf, cutContents, landmarksOf, pageListOf } from './navigation.ts'
import { pageBreaksOf } from './page-breaks.ts'
import { coverFile, type Resource, resourcesOf } from './resources.ts'
import { stylesheet } from './stylesheet.ts'

/**
 * An EPUB 3.3 of the edition, with an NCX for older readers, and with a list of the printed book's pages when the page
 * map says where they begin. Equal editions and page maps give equal bytes.
 * Throws `EditionError` (config) when the theme lacks a template.
 */
export async function writeEpub(edition: Edition, pageMap?: PageMap): Promise<Uint8Array> {
  const { metadata, theme } = edition
  const addresses = addressesOf(edition)
  const documents = documentsOf(edition, addresses, pageBreaksOf(pageMap))
  const text = [JSON.stringify([metadata, edition.labels]), ...documents.map(({ xhtml }) => xhtml)].join('\n')
  const resources = await resourcesOf(edition, { addresses: addresses.pictures, text })
  const data = templateData(edition, documents, resources)
  const cover = data.hasCover ? render(template(theme, 'cover'), { edition: data }) : undefined
  const book = new EditionEpub({
    ...metadata,
    css: stylesheet(theme),
    templates: {
      chapter: template(theme, 'chapter'),
      package: template(theme, 'package'),
      contents: template(theme, 'contents'),
      ncx: template(theme, 'ncx'),
    },
    data,
    documents,
    files: [...(cover === undefined ? [] : [{ href: 'cover.xhtml', bytes: cover }]), ...resources],
  })
  return book.pack()
}

function addressesOf({ chapters, pictures }: Edition): Addresses {
  return {
    chapters: chapterFiles(chapters.map(({ id }) => id)),
    pictures: pictureFiles(pictures),
  }
}

/** What templates know as `edition`. */
function templateData(edition: Edition, documents: EpubDocument[], resources: Resource[]) {
  const { metadata, labels } = edition
  const contents = contentsOf(documents)
  const pages = pageListOf(documents)
  const hasCover = edition.cover.length > 0
  return {
    ...metadata,
    creators: creditsOf(metadata.creators),
    labels,
    hasCover,
    coverFile: coverFile(edition.coverType),
    documents,
    opening: documents.filter(({ kind }) => kind === 'title-page' || kind === 'imprint'),
    resources,
    contents,
    shortContents: cutContents(contents, 2),
    landmarks: landmarksOf(documents, labels, hasCover),
    pages,
    accessibility: accessibilityOf(edition, { hasPageList: pages.length > 0 }),
  }
}

/** Catalogues show creators as authors: who only edited or translated what an author wrote is a contributor. */
function creditsOf(creators: Creator[]) {
  const hasAuthor = creators.some(({ role }) => role === 'aut')
  return creators.map((creator) => ({
    ...creator,
    element: hasAuthor && creator.role !== 'aut' ? 'contributor' : 'creator',
  }))
}

function template({ name, templates }: Theme, part: string): string {
  const found = templates[`epub/${part}.ejs`]
  if (found === undefined) {
    throw new EditionError(`The theme “${name}” has no template epub/${part}.ejs.`, { code: 'config' })
  }
  return found
}
