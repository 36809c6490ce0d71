import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { veraPdfProblems } from '../../../scripts/checks/pdf-ua/vera-pdf-problems.ts'
import { itWithProgram } from '../../editions/has-program.ts'
import { printAndMerge } from '../../writers/pdf/merge/print-and-merge.ts'

const report = `<?xml version="1.0"?><report><jobs><job><validationReport isCompliant="false"><details>
<rule specification="ISO 14289-1:2014" clause="7.1" testNumber="9" status="failed" failedChecks="2">
<description>The Metadata stream has a title.</description></rule>
<rule clause="7.2" testNumber="1" status="passed"><description>Fine.</description></rule>
</details></validationReport></job></jobs></report>`

describe('veraPDF', () => {
  test('is passed over where it is not installed', async () => {
    expect(await veraPdfProblems(new Uint8Array(), { program: 'no-such-program' })).toEqual([])
  })

  test('is believed: each rule that failed is a problem, though the program ends with an error', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'octavo-vera-'))
    try {
      const program = join(folder, 'verapdf')
      await writeFile(program, `#!/bin/sh\ncat <<'END'\n${report}\nEND\nexit 1\n`)
      await chmod(program, 0o755)
      expect(await veraPdfProblems(new Uint8Array(), { program })).toEqual([
        { condition: 'vera-7.1-9', reason: '2 times: The Metadata stream has a title.' },
      ])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  itWithProgram('verapdf', 'says nothing of a merged book', async () => {
    expect(await veraPdfProblems(await printAndMerge('<h1>One</h1><p>Words.</p>'))).toEqual([])
  })
})
