import { render } from 'ejs'
import { EditionError } from '../../diagnostics/edition-error.ts'
import type { PageMap } from '../../edition/page-map.ts'
import type { Edition, Metadata, Theme } from '../../edition/types.ts'
import { pictureFiles } from '../picture-files.ts'
import { textDirection } from '../text-direction.ts'
import { accessibilityOf } from './accessibility.ts'
import { chapterFiles } from './chapter-files.ts'
import type { Addresses } from './chapter-xhtml.ts'
import { documentsOf, type EpubDocument } from './documents.ts'
import { EditionEpub } from './edition-epub.ts'
import { guideOf } from './guide.ts'
import { listTitles } from './list-titles.ts'
import { captionedLists, contentsOf, cutContents, depthOf, landmarksOf, pageListOf } from './navigation.ts'
import { originalPagesIn } from './original-pages.ts'
import { pageBreaksOf } from './page-breaks.ts'
import { type PageLists, pageListsOf } from './page-lists.ts'
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
  const originalPages = new Map(edition.chapters.map(({ id, tree }) => [id, originalPagesIn(tree)]))
  const hasOriginal = [...originalPages.values()].some((pages) => pages.length > 0)
  const lists = pageListsOf(edition, { map: pageMap, hasOriginal })
  const pageBreaks = pageBreaksOf(pageMap)
  const documents = documentsOf(edition, addresses, { pageBreaks, originalPages, pageNames: lists.names })
  const text = [JSON.stringify([metadata, edition.labels]), ...documents.map(({ xhtml }) => xhtml)].join('\n')
  const resources = await resourcesOf(edition, { addresses: addresses.pictures, text })
  const data = templateData(edition, documents, resources, lists)
  const cover = data.hasCover ? render(template(theme, 'cover'), { edition: data }) : undefined
  const book = new EditionEpub({
    ...metadata,
    css: stylesheet(theme, { direction: data.direction, writingMode: edition.writingMode }),
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
function templateData(edition: Edition, documents: EpubDocument[], resources: Resource[], pageLists: PageLists) {
  const { metadata, labels } = edition
  const contents = contentsOf(documents)
  const { first, second } = pageLists
  const pages = first ? pageListOf(documents, first.pages) : []
  const hasCover = edition.cover.length > 0
  const shortContents = cutContents(contents, 2)
  const titles = listTitles(metadata.language)
  const lists = captionedLists(documents, titles)
  const landmarks = landmarksOf(documents, { labels, hasCover, lists })
  return {
    ...metadata,
    identifiers: [metadata.identifier, ...(metadata.otherIdentifiers ?? [])].map(identifierOf),
    credits: creditsOf(metadata),
    direction: textDirection(metadata.language),
    writingMode: edition.writingMode,
    // In which direction pages are turned, which vertical lines decide as well.
    progression: edition.writingMode === 'vertical-rl' ? 'rtl' : textDirection(metadata.language),
    labels,
    hasCover,
    coverFile: coverFile(edition.coverType),
    documents,
    opening: documents.filter(({ kind }) => kind === 'title-page' || kind === 'imprint'),
    resources,
    contents,
    shortContents,
    shortDepth: depthOf(shortContents),
    lists,
    pagesTitle: titles.pages,
    landmarks,
    guide: guideOf(landmarks),
    pages,
    // What the page list lists, and a further list of pages.
    printing: first?.printing,
    otherPages: second && { title: second.printing, pages: pageListOf(documents, second.pages) },
    accessibility: accessibilityOf(edition, { hasPageList: pages.length > 0 }),
  }
}

/** A URI with the code of its kind in list 5 of ONIX, where it has one. */
function identifierOf(uri: string): { uri: string; type?: string } {
  if (/^urn:isbn:.{10}$/.test(uri)) return { uri, type: '02' }
  if (uri.startsWith('urn:isbn:')) return { uri, type: '15' }
  return uri.startsWith('https://doi.org/') ? { uri, type: '06' } : { uri }
}

/** Catalogues show creators as authors: who only edited or translated what an author wrote is a contributor. */
function creditsOf({ creators, contributors = [] }: Metadata) {
  const hasAuthor = creators.some(({ role }) => role === 'aut')
  const isCreator = ({ role }: { role: string }) => !hasAuthor || role === 'aut'
  const numbered = (element: 'creator' | 'contributor', of: Metadata['creators']) =>
    of.map((creator, index) => ({ ...creator, element, id: `${element}-${index + 1}`, position: index + 1 }))
  return [
    ...numbered('creator', creators.filter(isCreator)),
    ...numbered('contributor', [...creators.filter((creator) => !isCreator(creator)), ...contributors]),
  ]
}

function template({ name, templates }: Theme, part: string): string {
  const found = templates[`epub/${part}.ejs`]
  if (found === undefined) {
    throw new EditionError(`The theme “${name}” has no template epub/${part}.ejs.`, { code: 'config' })
  }
  return found
}
