import type { Element, Parents } from 'hast'

/** DPUB-ARIA role → `epub:type`, both as EPUB 3.3 and EPUB Structural Semantics 1.1 know them. */
const byRole: Record<string, string> = {
  'doc-abstract': 'abstract',
  'doc-acknowledgments': 'acknowledgments',
  'doc-afterword': 'afterword',
  'doc-appendix': 'appendix',
  'doc-backlink': 'backlink',
  'doc-bibliography': 'bibliography',
  'doc-biblioref': 'biblioref',
  'doc-chapter': 'chapter',
  'doc-colophon': 'colophon',
  'doc-conclusion': 'conclusion',
  'doc-dedication': 'dedication',
  'doc-endnotes': 'endnotes',
  'doc-epigraph': 'epigraph',
  'doc-epilogue': 'epilogue',
  'doc-errata': 'errata',
  'doc-footnote': 'footnote',
  'doc-foreword': 'foreword',
  'doc-glossary': 'glossary',
  'doc-glossref': 'glossref',
  'doc-index': 'index',
  'doc-introduction': 'introduction',
  'doc-noteref': 'noteref',
  'doc-pagebreak': 'pagebreak',
  'doc-part': 'part',
  'doc-preface': 'preface',
  'doc-prologue': 'prologue',
  'doc-qna': 'qna',
  'doc-subtitle': 'subtitle',
  'doc-tip': 'tip',
}

/** What has no role of its own: `element.class` or `element` → `epub:type`. */
const byName: Record<string, string> = {
  'section.title-page': 'titlepage',
  'section.imprint': 'copyright-page',
  'p.subtitle': 'subtitle',
  'div.epigraph': 'epigraph',
  'div.endnote': 'endnote',
  dfn: 'glossterm',
  // EPUB Indexes 1.0
  'header.index-headnotes': 'index-headnotes',
  'section.index-group': 'index-group',
  'ul.index-entries': 'index-entry-list',
  'li.index-entry': 'index-entry',
  'span.index-term': 'index-term',
  'span.index-range': 'index-locator-range',
  'a.index-locator': 'index-locator',
  'span.index-see': 'index-xref-preferred',
  'span.index-see-also': 'index-xref-related',
  'a.index-reference': 'index-term',
}

/** `element.class` → the role that only reading systems are told: print makes tags of its own. */
const roleByName: Record<string, string> = {
  'p.subtitle': 'doc-subtitle',
  'div.epigraph': 'doc-epigraph',
}

/** The DPUB-ARIA role of an element of the edition's vocabulary that has none yet. */
export function epubRole(element: Element): string | undefined {
  return classesOf(element)
    .map((name) => roleByName[`${element.tagName}.${name}`])
    .find(Boolean)
}

/** The `epub:type` of an element of the edition's vocabulary. */
export function epubType(element: Element, parent?: Parents): string | undefined {
  const { role } = element.properties
  if (typeof role === 'string') return byRole[role]
  const names = [...classesOf(element).map((name) => `${element.tagName}.${name}`), element.tagName]
  const type = names.map((name) => byName[name]).find(Boolean)
  return type ?? (element.tagName === 'dd' && isEntry(parent) ? 'glossdef' : undefined)
}

/** Of the glossary, or of a chapter’s short glosses. */
function isEntry(parent: Parents | undefined): boolean {
  if (parent?.type !== 'element') return false
  return classesOf(parent).some((name) => name === 'glossary-entry' || name === 'gloss')
}

function classesOf({ properties: { className } }: Element): unknown[] {
  return Array.isArray(className) ? className : []
}
