/** What a build made, for people. */
export interface BuildSummary {
  out: string
  artefacts: { name: string; bytes: number; pages?: number }[]
  figures: { words: number; notes: number; citations: number; works: number; termsLinked: number; chapters: number }
}

export function buildSummary({ out, artefacts, figures }: BuildSummary): string {
  const width = Math.max(...artefacts.map(({ name }) => name.length))
  const lines = artefacts.map(({ name, bytes, pages }) => {
    const size = bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
    return `  ${name.padEnd(width)}  ${size.padStart(8)}${pages === undefined ? '' : `  ${pages} pages`}`
  })
  const { chapters, words, notes, citations, works, termsLinked } = figures
  const counts = [
    counted(chapters, 'chapter'),
    counted(words, 'word'),
    counted(notes, 'note'),
    `${counted(citations, 'citation')} of ${counted(works, 'work')}`,
    `${counted(termsLinked, 'term')} linked`,
  ].join(', ')
  return [`Made in ${out}:`, ...lines, `  ${counts}`].join('\n')
}

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}
