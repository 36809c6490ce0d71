import { citationRules } from './citation-rules.ts'
import { pageListRules } from './page-list-rules.ts'
import { pageRules } from './page-rules.ts'
import { pictureRules } from './picture-rules.ts'

export interface Rule {
  severity: 'error' | 'warning' | 'info'
  /** The rule as an affirmation, a sentence without its full stop. */
  title: string
  /** What to do when it is broken, one or two sentences. */
  help: string
}

/**
 * Every message Octavo can give about a manuscript or an artefact. Ids are permanent: they stand in
 * people's scripts. Each has a passing and a failing case in `test/rules/<id>/` and a page in `docs/rules/`.
 */
export const rules = {
  'file-is-utf8': {
    severity: 'error',
    title: 'A file of the manuscript is UTF-8',
    help: 'Save the file as UTF-8. The place named is the first byte that cannot be read.',
  },
  'yaml-is-valid': {
    severity: 'error',
    title: 'A YAML file can be parsed',
    help: 'Mend the syntax at the place named; a value with “: ” or “#” in it wants quotation marks.',
  },
  'settings-are-valid': {
    severity: 'error',
    title: 'edition.yaml, glossary, references and front matter hold the fields and types that the guide describes',
    help: 'Compare the field with the guide (docs/guide/). Editors that know JSON Schema show the same message while you type.',
  },
  'manuscript-has-text': {
    severity: 'error',
    title: 'The edition.yaml of a manuscript names at least one chapter, and no chapter is empty',
    help: 'List the chapters under `contents:` in edition.yaml and give each a text.',
  },
  'chapter-exists': {
    severity: 'error',
    title: 'Every chapter in `contents` is a file of the manuscript',
    help: 'Correct the name in edition.yaml, create the file, or mark the entry `optional: true`.',
  },
  'chapter-has-title': {
    severity: 'error',
    title: 'A chapter begins with its one # heading',
    help: 'Give the chapter one `# Title` as its first line of text; sections inside it are `##`.',
  },
  'heading-levels-descend': {
    severity: 'warning',
    title: 'A heading is at most one level below the heading before it',
    help: 'Use the next level down, so that contents and screen readers show a true outline.',
  },
  'id-is-unique': {
    severity: 'error',
    title: 'No two things in a chapter, and no two chapters, glossary entries or references, have the same id',
    help: 'Rename one of the two; the message names the place of the other.',
  },
  'link-has-target': {
    severity: 'error',
    title: 'A link inside the book points to something in the book',
    help: 'Correct the id or the file name. Ids of headings are made of their text; `:anchor{#id}` gives one of your own.',
  },
  'link-has-text': {
    severity: 'error',
    title: 'A link that cannot be filled from its target has words of its own',
    help: 'Write the words between the brackets: `[words](https://…)`.',
  },
  'note-has-definition': {
    severity: 'error',
    title: 'A note that is called is defined in the same chapter',
    help: 'Add `[^name]: The note.` to the chapter, or correct the name in the call.',
  },
  'note-has-reference': {
    severity: 'error',
    title: 'A note that is defined is called in its chapter',
    help: 'Put `[^name]` where the note belongs, or delete the definition.',
  },
  'link-definition-is-used': {
    severity: 'warning',
    title: 'A link definition is used by a link',
    help: 'Use `[words][name]`, or delete the definition: it is not printed.',
  },
  ...citationRules,
  'term-is-defined': {
    severity: 'error',
    title: 'A term named by :term or by the glossary is a glossary entry',
    help: 'Correct the id, or add the entry to glossary.yaml.',
  },
  'term-form-is-unique': {
    severity: 'warning',
    title: 'An entry of the glossary lists each form of its term once',
    help: 'Remove one of the two.',
  },
  'term-is-unambiguous': {
    severity: 'error',
    title: 'Words that name several entries of the glossary alike are decided by the author',
    help: 'Write `:term[words]{#id}` for the entry that is meant, or `:noterm[words]` for none. If only one of the entries is usually meant, set `auto: false` on the others. A longer form, such as a first name with the surname, decides by itself.',
  },
  'see-leads-to-entry': {
    severity: 'error',
    title: '`see` and `seeAlso` lead from one entry of the glossary to another that explains its term',
    help: 'Let `see` name the entry that has the definition; an entry without a definition of its own cannot be the end of the way, and none may lead back to where it began.',
  },
  'abbreviation-follows-expansion': {
    severity: 'warning',
    title: 'A short form of a term is used in running text only after the words that it is short for',
    help: 'Write the words out at this first use, “New Economic Policy (NEP)”, or let Octavo do so in every chapter with `glossary: {abbreviations: expand}` in edition.yaml. A short form that every reader knows belongs under `variants`.',
  },
  'entry-is-used': {
    severity: 'info',
    title: 'An entry of the glossary is used by a text',
    help: 'Add the form in which the texts name it to its `variants`, point to it with `:term[words]{#id}`, or leave it: it does no harm.',
  },
  'name-has-entry': {
    severity: 'info',
    title: 'A name that recurs has an entry in the glossary',
    help: 'Add an entry, or the name to the `variants` of one; a name that every reader knows can be listed under `glossary: {familiar: […]}` in edition.yaml.',
  },
  'definition-names-have-entries': {
    severity: 'info',
    title: 'A name that several definitions use has an entry of its own',
    help: 'Add an entry, or the name to the `variants` of one; a name that every reader knows can be listed under `glossary: {familiar: […]}` in edition.yaml.',
  },
  'name-is-spelt-alike': {
    severity: 'info',
    title: 'A name is spelt in one way throughout the book',
    help: 'Choose one spelling. Where a source must keep its own, list it under `variants` of the entry; two names that are only like each other can be listed under `glossary: {familiar: […]}` in edition.yaml.',
  },
  'index-mark-is-clear': {
    severity: 'error',
    title:
      'A mark of the index names one to three headings, none of them empty, and is one thing: a place, one end of a passage, or a “see”',
    help: 'Write `entry="Heading!sub-heading"`; what a mark may be besides is in the guide (docs/guide/manuscript.md).',
  },
  'index-passage-is-closed': {
    severity: 'error',
    title: 'A passage that begins for the index ends, and one that ends has begun',
    help: 'Mark both ends with the same entry, `:index[]{entry="…" begin}` and `:index[]{entry="…" end}`, in the order of reading.',
  },
  'index-reference-has-target': {
    severity: 'error',
    title: '“See” and “see also” name a heading of the index under which there are pages',
    help: 'Correct the words of `see` or `seeAlso`: they are the heading as it is printed, or an entry as a mark has it.',
  },
  'index-see-stands-alone': {
    severity: 'error',
    title: 'A heading of the index that only says “see” has no pages of its own',
    help: 'Move the places to the other heading, or write `seeAlso` instead of `see`.',
  },
  'directive-is-known': {
    severity: 'error',
    title: 'A directive is one of the manuscript’s language',
    help: 'The guide lists them (docs/guide/manuscript.md). A colon that is only a colon can be written `\\:`.',
  },
  'directive-is-complete': {
    severity: 'error',
    title: 'A directive has the attributes and the content that it needs, and no others',
    help: 'The guide shows the form of each directive (docs/guide/manuscript.md).',
  },
  'html-is-markdown': {
    severity: 'error',
    title: 'A manuscript has no HTML except comments',
    help: 'Write it in Markdown or with a directive; a “<” that is only a sign can be written `\\<`.',
  },
  ...pictureRules,
  'formula-is-valid': {
    severity: 'error',
    title: 'A formula is TeX that can be read',
    help: 'Mend the TeX at the place named; the guide says which commands there are (docs/guide/pictures.md). A “$” that is only a sign can be written `\\$`.',
  },
  'characters-have-glyphs': {
    severity: 'error',
    title: 'The theme’s fonts have every character that is to be printed',
    help: 'Make the other formats with `--formats epub,web` (readers bring their own fonts), or use a theme whose theme.yaml names a font for the script.',
  },
  'page-holds-its-content': {
    severity: 'warning',
    title: 'Words, tables and pictures are no wider than their place on the printed page',
    help: 'Mark where a long word may be divided with a soft hyphen; give a table fewer columns or shorter words, or turn it round; choose a larger page.',
  },
  'page-lock-is-sound': {
    severity: 'error',
    title: '`pages.lock` is as a build has written it',
    help: 'Take it from where the printing is kept, or remove it: then pages are divided anew.',
  },
  'pages-are-kept': {
    severity: 'warning',
    title: 'The pages begin as in the printing that `pages.lock` keeps',
    help: 'Shorten or lengthen what was edited before these pages, print them again, or let the lock go: remove `pages.lock`, or make it anew with --lock-pages.',
  },
  'notes-stand-at-the-foot': {
    severity: 'warning',
    title: 'The notes of a printed chapter stand at the foot of the pages that call them',
    help: 'They stand at the end of the chapter, and none is lost. A note with something in it that no page can divide, such as a picture or a table higher than the page, is the usual reason: take it into the text.',
  },
  ...pageListRules,
  'metadata-is-complete': {
    severity: 'warning',
    title: 'An edition says who made it, when, and under which rights',
    help: 'Add the field to edition.yaml; catalogues and readers show it.',
  },
  'text-is-conserved': {
    severity: 'error',
    title: 'Every block of the manuscript appears exactly once, in order, in each finished artefact',
    help: 'This is a fault of Octavo or of the theme, not of the manuscript: please report it with the chapter named. The previous artefacts are untouched.',
  },
  'artefact-is-sound': {
    severity: 'error',
    title:
      'A finished artefact has what its format promises: fonts, outline, links with targets, files in its manifest',
    help: 'This is a fault of Octavo or of the theme: please report it. The previous artefacts are untouched.',
  },
  'kindle-guideline-is-kept': {
    severity: 'warning',
    title: 'The EPUB keeps Kindle’s guidelines: cover, contents, pictures, tables and styles that Kindle can show',
    help: 'Kindle may show the book worse than other readers, or refuse it. Divide the table, convert the picture, or mend the theme’s style; the EPUB itself is sound.',
  },
  ...pageRules,
  'import-is-certain': {
    severity: 'warning',
    title: 'An importer is sure what a line of the source is',
    help: 'Look at the place in the imported chapter and mend it by hand where the guess is wrong.',
  },
  'attribution-is-resolved': {
    severity: 'info',
    title: 'A source is named by a citation, not in loose words such as “(Serge, p. 252)”',
    help: 'Write the citation that the message offers, or `[@key, p. N]` once the work is in references.yaml; an importer given `--references` does so where it is certain.',
  },
  'paragraph-lock-is-sound': {
    severity: 'error',
    title: 'references.lock is as a build has written it',
    help: 'Take the last good version of the file from version control and build again. After a merge keep the lines of both sides, and of a reference that stands twice the line that was there first.',
  },
  'paragraph-lock-is-current': {
    severity: 'error',
    title: 'With --locked, references.lock has every paragraph as it is',
    help: 'Build the book once without `--locked`, and commit references.lock together with the text.',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
