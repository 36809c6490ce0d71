import { describeMessages } from './cli/describe-message.ts'
import { formatsOf } from './cli/formats-of.ts'
import { momentOfBuild } from './cli/moment-of-build.ts'
import { openInBrowser } from './cli/open-in-browser.ts'
import { portOf } from './cli/port-of.ts'
import { runVerb } from './cli/run-verb.ts'
import { watchEdition } from './orchestrate/watch-edition.ts'

const usage = `npm run watch -- [BOOK] [--out DIR] [--formats epub,pdf,…] [--port N] [--no-open]

Builds the manuscript in the folder BOOK (manuscript/ when absent) whenever it is saved, and shows its pages in a browser.
  --out DIR        where the files go (out/<slug>)
  --formats LIST   what to make, instead of what edition.yaml says
  --port N         of the preview on this machine (7878, or one that is free)
  --no-open        does not open the preview; its address is said`

await runVerb({
  usage,
  arguments: 1,
  options: {
    out: { type: 'string' },
    formats: { type: 'string' },
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
  },
  async run({ values, positionals }, progress) {
    const { out, formats, port } = values
    const { url } = await watchEdition({
      folder: positionals[0] ?? 'manuscript',
      ...(typeof out === 'string' ? { out } : {}),
      ...(typeof formats === 'string' ? { formats: formatsOf(formats) } : {}),
      ...(typeof port === 'string' ? { port: portOf(port) } : {}),
      environment: process.env,
      now: () => momentOfBuild(process.env, new Date()),
      clock: () => new Date(),
      describe: describeMessages,
      ...progress,
    })
    progress.onStep(`Preview: ${url} – Ctrl-C ends it`)
    if (values['no-open'] !== true) openInBrowser(url, process.env)
    // Until it is interrupted.
    return new Promise<never>(() => {})
  },
})
