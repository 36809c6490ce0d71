import { runVerb } from './cli/run-verb.ts'
import { EditionError } from './diagnostics/edition-error.ts'
import { importManuscript } from './orchestrate/import-manuscript.ts'

const usage = `npm run import -- FILE --into DIR [--slug NAME] [--language TAG] [--date YYYY-MM-DD]
                     [--references FILE]

Turns a plain-text transcription into a manuscript in the new folder DIR.
  --slug NAME      name of the edition's files; made of the title when absent
  --language TAG   BCP 47; detected when absent
  --date DATE      date of the edition; today when absent
  --references F   the works cited (.yaml, .json, .bib); the file is copied into DIR, and “(Serge, p. 252, op. cit.)”
                   becomes [@serge1963, p. 252] where it is certain which work is meant`

const text = { type: 'string' } as const

await runVerb({
  usage,
  arguments: 1,
  options: { into: text, slug: text, language: text, date: text, references: text },
  async run({ values, positionals }) {
    const [file] = positionals
    const { into, slug, language, date, references } = values
    if (file === undefined || typeof into !== 'string') {
      throw new EditionError('An import needs a file and a folder.', {
        code: 'usage',
        hint: usage.split('\n')[0] ?? '',
      })
    }
    const { written, messages } = await importManuscript({
      file,
      into,
      ...(typeof slug === 'string' ? { slug } : {}),
      ...(typeof language === 'string' ? { language } : {}),
      ...(typeof references === 'string' ? { references } : {}),
      date: typeof date === 'string' ? date : new Date().toISOString().slice(0, 10),
    })
    const next = `Made ${written.length} files in ${into}. Now: npm run build -- ${into}`
    return { files: messages, result: { into, written }, summary: written.length > 0 ? next : '' }
  },
})
