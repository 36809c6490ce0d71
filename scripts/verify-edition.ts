import { runVerb } from './cli/run-verb.ts'
import { verificationSummary } from './cli/verification-summary.ts'
import { EditionError } from './diagnostics/edition-error.ts'
import { verifyEdition } from './orchestrate/verify/verify-edition.ts'

const usage = `npm run verify-edition -- DIR [--book BOOK] [--no-rebuild]

Says whether the edition in the folder DIR is the one that its receipt.json names: its files, its manuscript, and
whether a rebuild makes the same bytes. Writes nothing there.
  --book BOOK      folder of the manuscript (manuscript/)
  --no-rebuild     does not build it again`

await runVerb({
  usage,
  arguments: 1,
  options: { book: { type: 'string' }, 'no-rebuild': { type: 'boolean' } },
  async run({ values, positionals: [folder] }, progress) {
    if (folder === undefined) {
      throw new EditionError('Which edition?', { code: 'usage', hint: usage.split('\n')[0] ?? '' })
    }
    const manuscript = typeof values.book === 'string' ? values.book : 'manuscript'
    const rebuild = values['no-rebuild'] !== true
    const result = await verifyEdition({ folder, manuscript, rebuild, ...progress })
    return { files: [], result, summary: verificationSummary(result), failed: !result.agrees }
  },
})
