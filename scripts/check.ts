import { runVerb } from './cli/run-verb.ts'
import { checkManuscript } from './orchestrate/check-manuscript.ts'

const usage = `npm run check -- [BOOK]

Reports every problem of the manuscript in the folder BOOK (manuscript/ when absent), and writes nothing.`

await runVerb({
  usage,
  arguments: 1,
  options: {},
  async run({ positionals }) {
    const folder = positionals[0] ?? 'manuscript'
    const { files, figures } = await checkManuscript({ folder, now: new Date() })
    const clean = files.every((file) => file.messages.length === 0)
    const summary =
      clean && figures ? `${folder}: nothing to mend in ${figures.chapters} chapters, ${figures.words} words.` : ''
    return { files, result: { figures }, summary }
  },
})
