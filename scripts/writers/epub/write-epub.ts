import { render } from 'ejs'
import { EditionError } from '../../diagnostics/edition-error.ts'
import type { PageMap } from '../../edition/page-map.ts'
import type { Creator, Edition, Theme } from '../../edition/types.ts'
import { accessibilityOf } from './accessibility.ts'
import { chapterFiles } from './chapter-files.ts'
import type { Addresses } from './chapter-xhtml.ts'
import { documentsOf, type EpubDocument } from './documents.ts'
import { EditionEpub } from './edition-epub.ts'
import { contentsOf, cutContents, landmarksOf, pageListOf } from './navigation.ts'
import { originalPagesIn } from './original-pages.ts'
import { pageBreaksOf } from './page-breaks.ts'
import { type PageLists, pageListsOf } from './page-lists.ts'
import { pictureAddresses, type Resource, resourcesOf } from './resources.ts'
import { stylesheet } from './stylesheet.ts'

/**
 * An EPUB 3.3 of the edition, with an NCX for older readers, and with a list of the printed book's pages when the page
 * map says where they begin. Equal editions and page maps give equal bytes.
 * Throws `EditionError` (config) when the theme lacks a template.
 */
export async function writeEpub(edition: Edition, pageMap?: PageMap): Promise<Uint8Array> {
  const { metadata, theme } = edition
  const addresses = addressesOf(edition)
  const originalPages = new Map(edition.chapters.map(({ id, tree }) => [id, originalPagesIn(tree)]))
  const hasOriginal = [...originalPages.values()].some((pages) => pages.length > 0)
  const lists = pageListsOf(edition, { map: pageMap, hasOriginal })
  const pageBreaks = pageBreaksOf(pageMap)
  const documents = documentsOf(edition, addresses, { pageBreaks, originalPages, pageNames: lists.names })
  const resources = resourcesOf(edition, addresses.pictures)
  const data = templateData(edition, documents, resources, lists)
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
    pictures: pictureAddresses(pictures),
  }
}

/** What templates know as `edition`. */
function templateData(edition: Edition, documents: EpubDocument[], resources: Resource[], lists: PageLists) {
  const { metadata, labels } = edition
  const contents = contentsOf(documents)
  const { first, second } = lists
  const pages = first ? pageListOf(documents, first.pages) : []
  const hasCover = edition.cover.length > 0
  return {
    ...metadata,
    creators: creditsOf(metadata.creators),
    labels,
    hasCover,
    documents,
    opening: documents.filter(({ kind }) => kind === 'title-page' || kind === 'imprint'),
    resources,
    contents,
    shortContents: cutContents(contents, 2),
    landmarks: landmarksOf(documents, labels, hasCover),
    pages,
    // What the page list lists, and a further list of pages.
    printing: first?.printing,
    otherPages: second && { title: second.printing, pages: pageListOf(documents, second.pages) },
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
