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

/** A union fails with the issues of each branch; the branch whose fields fit best is the one the author meant. */
function flatten(issues: Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue]
    const branches = issue.errors
      .map((branch) => flatten(branch))
      .filter((branch) => branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'))
    const [meant] = branches.toSorted((one, other) => misfits(one) - misfits(other))
    return meant ? meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue]
  })
}

/** Fields that are unknown, and first fields of the wrong type, as one that is missing is. */
function misfits(branch: Issue[]): number {
  return branch.filter(
    ({ code, path }) => code === 'unrecognized_keys' || (code === 'invalid_type' && path.length === 1),
  ).length
}

function describe(issue: Issue): string {
  const field = issue.path.map(String).join('.') || 'the file'
  if (issue.code === 'unrecognized_keys') return `Unknown field “${issue.keys.join('”, “')}” in ${field}.`
  return `In ${field}: ${issue.message.replace(/^Invalid input: /, '')}.`
}
