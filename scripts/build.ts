import { buildSummary } from './cli/build-summary.ts'
import { formatsOf } from './cli/formats-of.ts'
import { momentOfBuild } from './cli/moment-of-build.ts'
import { runVerb } from './cli/run-verb.ts'
import { workersOf } from './cli/workers-of.ts'
import { buildIfChanged } from './orchestrate/build-if-changed.ts'

const usage = `npm run build -- [BOOK] [--out DIR] [--formats epub,pdf,…] [--theme NAME] [--locked] [--lock-pages] [--workers N] [--no-cache]

Makes an edition of the manuscript in the folder BOOK (manuscript/ when absent).
  --out DIR        where the files go (out/<slug>)
  --formats LIST   what to make, instead of what edition.yaml says: epub, pdf, large-print, study, booklet, nup, press, web
  --theme NAME     classic, pamphlet, or a folder of yours (./my-theme, from BOOK), instead of what edition.yaml says
  --locked         fails when references.lock is not up to date, instead of writing it
  --lock-pages     writes pages.lock, so that later builds keep to these pages as far as they can
  --workers N      how many chapters are printed at the same time (2)
  --no-cache       uses nothing that earlier builds have done, and keeps nothing for later ones`

await runVerb({
  usage,
  arguments: 1,
  options: {
    out: { type: 'string' },
    formats: { type: 'string' },
    theme: { type: 'string' },
    locked: { type: 'boolean' },
    'lock-pages': { type: 'boolean' },
    workers: { type: 'string' },
    'no-cache': { type: 'boolean' },
  },
  async run({ values, positionals }, progress) {
    const { out, formats, theme, workers } = values
    const { files, made } = await buildIfChanged({
      folder: positionals[0] ?? 'manuscript',
      ...(typeof out === 'string' ? { out } : {}),
      ...(typeof formats === 'string' ? { formats: formatsOf(formats) } : {}),
      ...(typeof theme === 'string' ? { theme } : {}),
      ...(typeof workers === 'string' ? { workers: workersOf(workers) } : {}),
      locked: values.locked === true,
      lockPages: values['lock-pages'] === true,
      cache: values['no-cache'] !== true,
      environment: process.env,
      now: momentOfBuild(process.env, new Date()),
      ...progress,
    })
    if (!made) return { files, result: {}, summary: 'Nothing was made; what was there before is untouched.' }
    const artefacts = made.artefacts.map(({ bytes, ...artefact }) => ({ ...artefact, bytes: bytes.length }))
    const { out: folder, figures } = made
    const result = { out: folder, artefacts, figures }
    return { files, result, summary: buildSummary(result) }
  },
})
