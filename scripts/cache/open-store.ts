import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Memory, Work } from '../edition/memory.ts'
import { fingerprint } from './fingerprint.ts'
import { prune } from './prune.ts'

export interface OpenStoreOptions {
  folder: string
  /** What every result depends on besides what it was made of: the code. */
  code: string
  /** Bytes that may stay when the store is closed. */
  limit: number
  /** Milliseconds since 1970. */
  clock: () => number
  /** Told in a line what was wrong with the store; a build goes on without it. */
  onTrouble: (line: string) => void
}

export interface Store extends Memory {
  /** Says what was damaged, and removes what is too much. */
  close: () => void
}

/** Bytes of the hash before each entry. */
const sealLength = 32

/**
 * Opens a memory in a folder, which several processes may use at once. An entry is there whole or not at all; one that was
 * damaged since is removed and counts as never kept. Nothing that goes wrong with it throws.
 */
export function openStore({ folder, code, limit, clock, onTrouble }: OpenStoreOptions): Store {
  let damaged = 0
  let written = 0
  let isWritable = true

  function pathOf(work: Work, key: string): string {
    const name = createHash('sha256').update(`${code}\0${work}\0${key}`).digest('hex')
    return join(folder, work.replaceAll(' ', '-'), name.slice(0, 2), name)
  }

  function get<T>(work: Work, key: string): T | undefined {
    const path = pathOf(work, key)
    const bytes = readIfThere(path)
    if (!bytes) return undefined
    try {
      const result = deserialize(unsealed(bytes)) as T
      touch(path, clock())
      return result
    } catch {
      damaged += 1
      remove(path)
      return undefined
    }
  }

  function put(work: Work, key: string, result: unknown): void {
    if (!isWritable) return
    const path = pathOf(work, key)
    const draft = `${path}.${process.pid}-${written}.draft`
    written += 1
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(draft, sealed(serialize(result)))
      renameSync(draft, path)
    } catch (cause) {
      isWritable = false
      remove(draft)
      onTrouble(
        `The cache in ${folder} cannot be written (${cause instanceof Error ? cause.message : cause}); this build keeps nothing`,
      )
    }
  }

  function close(): void {
    if (damaged > 0)
      onTrouble(`${damaged} damaged ${damaged === 1 ? 'entry' : 'entries'} of the cache in ${folder} made again`)
    damaged = 0
    if (written > 0 && isWritable) prune(folder, { limit, now: clock() })
  }

  return { fingerprint, get, put, close }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** What cannot be removed stays; it is in nobody’s way. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true })
  } catch {}
}

/** It may have been removed, or belong to somebody else: then it is found a little older. */
function touch(path: string, now: number): void {
  try {
    utimesSync(path, now / 1000, now / 1000)
  } catch {}
}

function sealed(body: Buffer): Buffer {
  return Buffer.concat([createHash('sha256').update(body).digest(), body])
}

/** Throws when the bytes are not those that were sealed. */
function unsealed(bytes: Buffer): Buffer {
  const body = bytes.subarray(sealLength)
  const seal = createHash('sha256').update(body).digest()
  if (!seal.equals(bytes.subarray(0, sealLength))) throw new Error('damaged')
  return body
}
