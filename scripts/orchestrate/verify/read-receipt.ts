import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { EditionError } from '../../diagnostics/edition-error.ts'
import { isFolder } from '../is-folder.ts'
import { type Receipt, receiptSchema, receiptVersion } from '../receipt/receipt-schema.ts'

/**
 * Reads the `receipt.json` of a finished edition. Throws `EditionError` (usage) when there is none, or it has not the shape of
 * a receipt, is of another version of it, or names a file outside its folder.
 */
export async function readReceipt(folder: string): Promise<Receipt> {
  if (!(await isFolder(folder))) throw misuse(`There is no folder “${folder}”.`)
  const path = join(folder, 'receipt.json')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) throw misuse(`There is no receipt.json in “${folder}”.`)
  const told = parsed(text, path)
  const version = typeof told === 'object' && told !== null && 'version' in told ? told.version : undefined
  if (version !== receiptVersion) throw otherVersion(path, version)
  const read = receiptSchema.safeParse(told)
  if (!read.success) throw misuse(`“${path}” is not a receipt: ${z.prettifyError(read.error)}`)
  const outside = read.data.artefacts.find(({ name }) => !staysInside(name))
  if (outside) throw misuse(`“${path}” names a file outside its folder: ${outside.name}.`)
  return read.data
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw misuse(`“${path}” is not JSON: ${cause instanceof Error ? cause.message : cause}`)
  }
}

function otherVersion(path: string, version: unknown): EditionError {
  const newer = typeof version === 'number' && version > receiptVersion
  const says = version === undefined ? 'no version' : `version ${JSON.stringify(version)}`
  return new EditionError(`“${path}” is a receipt of ${says}; this Octavo reads version ${receiptVersion}.`, {
    code: 'usage',
    hint: newer ? 'A newer Octavo reads it.' : 'Build the edition again, and it gets a receipt that can be verified.',
  })
}

function staysInside(name: string): boolean {
  return (
    !/^[/\\]|^[a-z]:|\\/i.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}

function misuse(message: string): EditionError {
  const hint = 'Name a folder that a build has made, such as out/my-book.'
  return new EditionError(message, { code: 'usage', hint })
}
