import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-stream'

/** Unpacks one brotli-compressed program; only its owner may read or run it. */
export async function unpackBrotli(archive: string, target: string): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(target, { mode: 0o700 }))
}

/** Unpacks the regular files of a brotli-compressed tar into a folder; an entry that points out of it is an error. */
export async function unpackTarBrotli(archive: string, folder: string): Promise<void> {
  const entries = extract()
  const reading = pipeline(createReadStream(archive), createBrotliDecompress(), entries)
  for await (const entry of entries) {
    const target = resolve(folder, entry.header.name)
    if (!target.startsWith(resolve(folder) + sep)) throw new Error(`${archive} has an entry outside its folder`)
    if (entry.header.type !== 'file') {
      entry.resume()
      continue
    }
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await pipeline(entry, createWriteStream(target, { mode: 0o700 }))
  }
  await reading
}
