import { changesSummary } from './cli/changes-summary.ts'
import { momentOfBuild } from './cli/moment-of-build.ts'
import { runVerb } from './cli/run-verb.ts'
import { EditionError } from './diagnostics/edition-error.ts'
import { tellChanges } from './orchestrate/changes/tell-changes.ts'

const usage = `npm run changes -- OLD NEW [--book DIR] [--leaf FILE] [--theme NAME]

Tells what was changed between two editions, with the errata, and which pages and sheets to print again. OLD and NEW are
each the folder of a built edition, its receipt.json, a manuscript's folder, or a revision of git (HEAD~3, v1.0).
  --book DIR       the manuscript that a revision speaks of (manuscript/)
  --leaf FILE      makes a leaf of one page to lay into the book, .pdf or .html
  --theme NAME     the theme of the leaf, instead of the book's own`

const text = { type: 'string' } as const

await runVerb({
  usage,
  arguments: 2,
  options: { book: text, leaf: text, theme: text },
  async run({ values, positionals: [old, present] }, progress) {
    const { book, leaf, theme } = values
    if (old === undefined || present === undefined) {
      throw new EditionError('Two editions are compared.', { code: 'usage', hint: usage.split('\n')[0] ?? '' })
    }
    const { files, report, leftOut } = await tellChanges({
      ...{ old, new: present, book: typeof book === 'string' ? book : 'manuscript' },
      ...(typeof leaf === 'string' ? { leaf } : {}),
      ...(typeof theme === 'string' ? { theme } : {}),
      environment: process.env,
      now: momentOfBuild(process.env, new Date()),
      ...progress,
    })
    if (!report) return { files, result: {}, summary: 'Nothing was compared: a manuscript has errors.' }
    const made = typeof leaf === 'string' ? { leaf: { file: leaf, leftOut: leftOut ?? 0 } } : {}
    return { files, result: { ...report, ...made }, summary: changesSummary({ ...report, ...made }) }
  },
})
