/** What was found of a finished edition, for people. */
export interface VerificationSummary {
  edition: { title: string; version?: string | undefined; date: string }
  agrees: boolean
  artefacts: { named: number; missing: string[]; changed: string[]; extra: string[] }
  records: string[]
  manuscript: {
    folder: string
    state: 'same' | 'changed' | 'another edition' | 'faulty'
    reason?: string
    changed: string[]
    missing: string[]
    added: string[]
  }
  rebuild?: {
    differences: { artefact: string; where: string }[]
    changed: { artefact: string; where: string }[]
    receipt: string[]
    tools: { what: string; was: string; is: string }[]
    failed?: string
  }
}

/** A line for each of the questions that are asked, and under it one for each difference. */
export function verificationSummary(found: VerificationSummary): string {
  const { title, version, date } = found.edition
  return [
    `“${title}”${version === undefined ? '' : `, version ${version}`}, ${date}`,
    ...aboutArtefacts(found),
    ...aboutManuscript(found.manuscript),
    ...aboutRebuild(found),
    found.agrees ? 'All is as the receipt says.' : 'Not all is as the receipt says.',
  ].join('\n')
}

function aboutArtefacts({ artefacts, records, rebuild }: VerificationSummary): string[] {
  const { named, missing, changed, extra } = artefacts
  const where = new Map((rebuild?.changed ?? []).map((each) => [each.artefact, `, ${each.where}`]))
  const lines = [
    ...missing.map((name) => `${name}: missing`),
    ...changed.map((name) => `${name}: changed${where.get(name) ?? ''}`),
    ...extra.map((name) => `${name}: not named by the receipt`),
    ...records,
  ]
  return underneath(`artefacts: ${named} named${lines.length === 0 ? ', all here and unchanged' : ''}`, lines)
}

function aboutManuscript({ folder, state, reason, ...paths }: VerificationSummary['manuscript']): string[] {
  if (state === 'same') return underneath(`manuscript: ${folder} is the one that the receipt names`)
  if (state === 'another edition') {
    return underneath(`manuscript: ${folder} is another edition: ${reason}`, ['Name its own with --book.'])
  }
  if (state === 'faulty') return underneath(`manuscript: ${folder} has an error`, [reason ?? ''])
  return underneath(`manuscript: ${folder} is not as it was`, [
    ...paths.changed.map((path) => `${path}: changed`),
    ...paths.missing.map((path) => `${path}: missing`),
    ...paths.added.map((path) => `${path}: new`),
  ])
}

function aboutRebuild({ rebuild, manuscript }: VerificationSummary): string[] {
  if (!rebuild) {
    const why = manuscript.state === 'same' ? '' : ': the manuscript is not the one that the receipt names'
    return underneath(`rebuild: not done${why}`)
  }
  const { differences, receipt, tools, failed } = rebuild
  if (failed !== undefined) return underneath('rebuild: nothing was made', [failed])
  const same = differences.length === 0 && receipt.length === 0
  return [
    ...underneath(same ? 'rebuild: byte for byte the same' : 'rebuild: not the same', [
      ...differences.map(({ artefact, where }) => `${artefact}: ${where}`),
      ...receipt.map((part) => `receipt.json: a rebuild says something else in “${part}”`),
    ]),
    ...(tools.length === 0 && !same ? underneath('tools: the same') : []),
    ...(tools.length === 0 ? [] : underneath('tools: not the same', tools.map(describeTool))),
  ]
}

function describeTool({ what, was, is }: { what: string; was: string; is: string }): string {
  return `${what}: ${was}, here ${is}`
}

function underneath(line: string, lines: string[] = []): string[] {
  return [`  ${line}`, ...lines.map((each) => `    ${each}`)]
}
