import type { Element } from 'hast'

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
  'div.endnote': 'endnote',
  dfn: 'glossterm',
}

/** The `epub:type` of an element of the edition's vocabulary. */
export function epubType(element: Element): string | undefined {
  const { role, className } = element.properties
  if (typeof role === 'string') return byRole[role]
  const classes = Array.isArray(className) ? className : []
  const names = [...classes.map((name) => `${element.tagName}.${name}`), element.tagName]
  return names.map((name) => byName[name]).find(Boolean)
}
