import { join } from 'node:path'
import { z } from 'zod'
import { editionSchema } from '../scripts/config/edition-schema.ts'
import { type RuleId, rules } from '../scripts/diagnostics/rules.ts'
import { receiptSchema } from '../scripts/orchestrate/receipt/receipt-schema.ts'
import { glossarySchema } from '../scripts/readers/glossary/glossary-schema.ts'
import { rulePage, rulesPage } from './rule-page.ts'

/** Every file under `docs/` that is made of something else: its path in `docs/` → its text. `root` is the project. */
export function generatedPages(root: string): Map<string, string> {
  const cases = join(root, 'test/rules')
  const ids = Object.keys(rules) as RuleId[]
  return new Map([
    ['rules/README.md', rulesPage()],
    ...ids.map((id) => [`rules/${id}.md`, rulePage(id, { cases })] as const),
    ['schema/edition.schema.json', schemaFile('edition.yaml of an Octavo manuscript', editionSchema)],
    ['schema/receipt.schema.json', schemaFile('receipt.json of an Octavo edition', receiptSchema)],
    ['schema/glossary.schema.json', schemaFile('glossary.yaml of an Octavo manuscript', glossarySchema)],
  ])
}

/** JSON Schema 2020-12 of what an author writes, before defaults are filled in. */
function schemaFile(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
