/** What a build made, for people. */
export interface BuildSummary {
  out: string
  artefacts: { name: string; bytes: number; pages?: number }[]
  figures: { words: number; notes: number; citations: number; works: number; termsLinked: number; chapters: number }
}

export function buildSummary({ out, artefacts, figures }: BuildSummary): string {
  const shown = byFolder(artefacts)
  const width = Math.max(...shown.map(({ name }) => name.length))
  const lines = shown.map(({ name, bytes, pages, files }) => {
    const size = bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
    const count = pages === undefined ? files && `${files} files` : `${pages} pages`
    return `  ${name.padEnd(width)}  ${size.padStart(8)}${count === undefined ? '' : `  ${count}`}`
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

/** Files of a folder count together, under its name. */
function byFolder(artefacts: BuildSummary['artefacts']): (BuildSummary['artefacts'][number] & { files?: number })[] {
  const shown = new Map<string, BuildSummary['artefacts'][number] & { files?: number }>()
  for (const artefact of artefacts) {
    const [folder, inside] = artefact.name.split('/', 2)
    if (inside === undefined) {
      shown.set(artefact.name, artefact)
      continue
    }
    const name = `${folder}/`
    const { bytes = 0, files = 0 } = shown.get(name) ?? {}
    shown.set(name, { name, bytes: bytes + artefact.bytes, files: files + 1 })
  }
  return [...shown.values()]
}

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}
