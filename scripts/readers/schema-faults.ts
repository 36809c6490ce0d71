import type { z } from 'zod'

/** What is wrong with a value, where, and in a sentence. */
export interface SchemaFault {
  reason: string
  /** To the value; to the one that holds it where a field is unknown. */
  path: PropertyKey[]
  /** The field that is unknown. */
  key?: string
  expected?: string[]
}

type Issue = z.core.$ZodIssue

/** The issues of a schema as faults. */
export function schemaFaults(error: z.core.$ZodError): SchemaFault[] {
  return flatten(error.issues).map((issue) => ({
    reason: describe(issue),
    path: issue.path,
    ...(issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined ? { key: issue.keys[0] } : {}),
    ...(issue.code === 'invalid_type' ? { expected: [issue.expected] } : {}),
  }))
}

/** A union fails with the issues of each branch; the branch that got furthest is the one the author meant. */
function flatten(issues: Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue]
    const branches = issue.errors.filter((branch) =>
      branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
    )
    const meant = branches[0]
    if (!meant) return [issue]
    return flatten(meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
  })
}

function describe(issue: Issue): string {
  const field = issue.path.map(String).join('.') || 'the file'
  if (issue.code === 'unrecognized_keys') return `Unknown field “${issue.keys.join('”, “')}” in ${field}.`
  return `In ${field}: ${issue.message.replace(/^Invalid input: /, '')}.`
}
