import { momentOfBuild } from './cli/moment-of-build.ts'
import { pagesSummary } from './cli/pages-summary.ts'
import { runVerb } from './cli/run-verb.ts'
import { checkManuscript } from './orchestrate/check-manuscript.ts'
import { checkPages } from './orchestrate/check-pages.ts'

const usage = `npm run check -- [BOOK] [--pages [--pdf FILE]]

Reports every problem of the manuscript in the folder BOOK (manuscript/ when absent), and writes nothing.
  --pages          lays the book out as well, and measures its finished pages
  --pdf FILE       the pages of a PDF that was made before; BOOK may be absent then`

await runVerb({
  usage,
  arguments: 1,
  options: { pages: { type: 'boolean' }, pdf: { type: 'string' } },
  async run({ values, positionals: [book] }, progress) {
    const { pages, pdf } = values
    const now = momentOfBuild(process.env, new Date())
    if (pages || typeof pdf === 'string') {
      const folder = book ?? (typeof pdf === 'string' ? undefined : 'manuscript')
      const from = { ...(folder === undefined ? {} : { folder }), ...(typeof pdf === 'string' ? { pdf } : {}) }
      const { files, report } = await checkPages({ ...from, now, ...progress })
      return { files, result: { pages: report }, summary: report ? pagesSummary(report.figures) : '' }
    }
    const folder = book ?? 'manuscript'
    const { files, figures } = await checkManuscript({ folder, now })
    const clean = files.every((file) => file.messages.length === 0)
    const summary =
      clean && figures ? `${folder}: nothing to mend in ${figures.chapters} chapters, ${figures.words} words.` : ''
    return { files, result: { figures }, summary }
  },
})
