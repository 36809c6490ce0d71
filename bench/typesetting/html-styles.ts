/** Sizes of the theme `classic`, so that every tool sets the same page. */
const text = `
@font-face { font-family: "EB Garamond"; src: url(fonts/EBGaramond_400Regular.ttf) }
@font-face { font-family: "EB Garamond"; font-style: italic; src: url(fonts/EBGaramond_400Regular_Italic.ttf) }
@font-face { font-family: "EB Garamond"; font-weight: 700; src: url(fonts/EBGaramond_700Bold.ttf) }
@page { size: 148mm 210mm; margin: 20mm 25.2mm 24.1mm 18.5mm }
@page :left { margin-left: 25.2mm; margin-right: 18.5mm }
html { font: 11.5pt/14.25pt "EB Garamond"; font-variant-numeric: oldstyle-nums }
body { margin: 0; text-align: justify; orphans: 2; widows: 2 }
p { margin: 0; text-indent: 1.2em }
h1 { margin: 42pt 0; font-size: 21pt; line-height: 28.5pt; font-weight: 400; text-align: center }
h2 { margin: 21pt 0 7pt; font-size: 13pt; font-weight: 400; font-style: italic; text-align: center }
h3 { margin: 14pt 0 0; font-size: inherit; font-weight: 400; font-variant-caps: small-caps }
h1, h2, h3 { break-after: avoid }
h1 + p, h2 + p, h3 + p, blockquote + p, ul + p, table + p, .verse + p, blockquote p { text-indent: 0 }
a { color: inherit; text-decoration: none }
a.term { text-decoration: underline dotted 0.5pt #888 }
blockquote { margin: 7pt 1.7em; font-size: 10.6pt }
ul { margin: 7pt 0; padding-left: 1.7em }
.verse { margin: 7pt 1.7em }
.verse p { padding-left: 2em; text-indent: -2em; text-align: left }
table { margin: 7pt auto; border-collapse: collapse; font-variant-numeric: lining-nums }
th, td { padding: 0 0.6em; text-align: left }
.title-page, .contents, .part, .chapter { break-before: right }
.title-page { break-before: auto; text-align: center }
.contents p { text-indent: 0; text-align: left }
.contents .page { float: right }
.section-line { padding-left: 2em }
.call { font-size: 0.68em; line-height: 0; vertical-align: 0.5em }
.notes, .glossary .uses, .index .columns { font-size: 9.4pt; line-height: 11.25pt }
.index .columns { columns: 2; text-align: left }
.index p, .glossary p { padding-left: 2em; text-indent: -2em }
.index .subentry { padding-left: 3em }`

const generatedContent = `
.page::after { content: target-counter(attr(href url), page) }
.chapter > h1 { string-set: chapter content() }
@page { @bottom-center { content: counter(page) } @top-center { content: string(chapter); font-style: italic } }
@page :first { @bottom-center { content: none } @top-center { content: none } }
.note { float: footnote; font-size: 9.4pt; line-height: 11.25pt; text-align: justify; text-indent: 0 }
::footnote-call { font-size: 0.68em; line-height: 0; vertical-align: 0.5em }
::footnote-marker { content: counter(footnote) ". " }
@page { @footnote { border-top: 0.4pt solid #000; padding-top: 4pt } }`

/** For Chromium alone: it numbers pages, but knows neither `target-counter` nor `float: footnote`. */
export const plainStyle = `${text}
@page { @bottom-center { content: counter(page); font: 10pt "EB Garamond" } }`

/** For a tool that knows CSS Generated Content for Paged Media. `hyphens: auto` where it has patterns of its own. */
export function pagedStyle(hyphens: 'auto' | 'manual'): string {
  return `${text}\nbody { hyphens: ${hyphens} }${generatedContent}`
}
