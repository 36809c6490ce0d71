import { expect, it } from 'vitest'
import { buildSummary } from '../../scripts/cli/build-summary.ts'

const figures = { chapters: 2, words: 58, notes: 1, citations: 1, works: 1, termsLinked: 2 }

it('names each file with its size, and the files of a folder together', () => {
  const artefacts = [
    { name: 'a.pdf', bytes: 1_234_567, pages: 11 },
    { name: 'read/index.html', bytes: 1000 },
    { name: 'read/pictures/dot.svg', bytes: 2000 },
    { name: 'index.html', bytes: 59_400 },
  ]
  expect(buildSummary({ out: 'out/a', artefacts, figures }).split('\n')).toEqual([
    'Made in out/a:',
    '  a.pdf         1.2 MB  11 pages',
    '  read/           3 kB  2 files',
    '  index.html     59 kB',
    '  2 chapters, 58 words, 1 note, 1 citation of 1 work, 2 terms linked',
  ])
})
