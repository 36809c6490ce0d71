import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Receipt } from '../receipt/receipt-schema.ts'
import { sumOfFolders } from '../receipt/theme-sums.ts'

/** Where a receipt contradicts itself, and where the `SHA256SUMS` beside it do not say the same: a sentence each. */
export async function recordFaults(folder: string, receipt: Receipt): Promise<string[]> {
  const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => undefined)
  return [...contradictions(receipt), ...(sums === undefined ? ['There is no SHA256SUMS.'] : sumFaults(sums, receipt))]
}

function contradictions({ artefacts, inputs, theme, conservation, checks }: Receipt): string[] {
  const names = artefacts.map(({ name }) => name)
  const isNamed = (artefact: string) =>
    names.some((name) => name === artefact || (artefact.endsWith('/') && name.startsWith(artefact)))
  const spoken = new Set([...conservation, ...checks].map(({ artefact }) => artefact))
  return [
    ...repeated(names).map((name) => `The receipt names ${name} twice.`),
    ...repeated(inputs.map(({ path }) => path)).map((path) => `The receipt names the input ${path} twice.`),
    ...[...spoken]
      .filter((each) => !isNamed(each))
      .map((each) => `The receipt tells of ${each}, and does not name it.`),
    ...conservation
      .filter(({ problems }) => problems > 0)
      .map(({ artefact }) => `The receipt tells of problems with the text of ${artefact}.`),
    ...(sumOfFolders(theme.folders) === theme.sha256 ? [] : ['The sum of the theme is not that of its folders.']),
  ]
}

function sumFaults(text: string, { artefacts }: Receipt): string[] {
  const lines = text.split('\n').filter((line) => line !== '')
  const read = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line))
  const sums = new Map(read.flatMap((match) => (match ? [[match[2] ?? '', match[1] ?? ''] as const] : [])))
  const named = new Set(artefacts.map(({ name }) => name))
  return [
    ...lines
      .filter((_, index) => !read[index])
      .map((line) => `SHA256SUMS has a line that is none: “${line.slice(0, 60)}”.`),
    ...[...sums.keys()]
      .filter((name) => !named.has(name))
      .map((name) => `SHA256SUMS names ${name}, the receipt does not.`),
    ...artefacts.flatMap(({ name, sha256 }) => {
      const sum = sums.get(name)
      if (sum === undefined) return [`SHA256SUMS does not name ${name}.`]
      return sum === sha256 ? [] : [`SHA256SUMS has another sum for ${name} than the receipt.`]
    }),
  ]
}

function repeated(names: string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}
