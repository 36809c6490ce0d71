import { runVerb } from './cli/run-verb.ts'
import { cleanMemory } from './orchestrate/clean-memory.ts'

const usage = `npm run clean

Forgets what earlier builds have done, so that the next one does all of it again. Editions that were made stay as they are.`

await runVerb({
  usage,
  arguments: 0,
  options: {},
  async run() {
    const result = cleanMemory(process.env)
    const { entries, bytes, folder } = result
    return {
      files: [],
      result,
      summary: `Removed ${entries} entries (${Math.ceil(bytes / 2 ** 20)} MiB) from ${folder}.`,
    }
  },
})
