import { elementsOf, type OpenedEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'

/** Roles of DPUB-ARIA 1.1 without its deprecated `doc-biblioentry` and `doc-endnote`. */
const publishing = `
  doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-bibliography doc-biblioref doc-chapter
  doc-colophon doc-conclusion doc-cover doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph doc-epilogue
  doc-errata doc-example doc-footnote doc-foreword doc-glossary doc-glossref doc-index doc-introduction doc-noteref
  doc-notice doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part doc-preface doc-prologue doc-pullquote
  doc-qna doc-subtitle doc-tip doc-toc`

/** Roles of WAI-ARIA 1.2 and of the Graphics module that text and pictures may have; a book has no controls. */
const general = `
  article banner blockquote caption cell code columnheader complementary contentinfo definition deletion directory
  document emphasis feed figure generic group heading img insertion link list listitem main mark math meter navigation
  none note paragraph presentation region row rowgroup rowheader search separator strong subscript superscript table
  term time tooltip graphics-document graphics-object graphics-symbol`

const known = new Set(`${publishing} ${general}`.split(/\s+/).filter(Boolean))

/** Every `role` is one that assistive technology knows. */
export function rolesAreKnown({ trees }: OpenedEpub): Problem[] {
  return [...trees].flatMap(([file, tree]) =>
    elementsOf(tree).flatMap(({ attributes, name }) => {
      const roles = (attributes.role ?? '').split(/\s+/).filter(Boolean)
      return roles
        .filter((role) => !known.has(role))
        .map((role) => ({
          reason: `The ${name} “${attributes.id ?? ''}” has the role “${role}”, which is none.`,
          file,
        }))
    }),
  )
}
