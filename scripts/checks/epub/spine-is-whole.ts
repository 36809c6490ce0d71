import type { OpenedEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'
import { repeated } from './repeated.ts'

/** Every document is in the reading order once, and there is one navigation document and one NCX. */
export function spineIsWhole({ dangling, spine, manifest: items, packagePath }: OpenedEpub): Problem[] {
  const nav = items.filter(({ properties }) => properties.includes('nav'))
  const ncx = items.filter(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
  const documents = items.filter(({ mediaType }) => mediaType === 'application/xhtml+xml')
  const say = (reason: string) => (file: string) => ({ reason, file })
  return [
    ...dangling.map((id) => ({ reason: `The spine names “${id}”, which is not in the manifest.`, file: packagePath })),
    ...repeated(items.map(({ id }) => id)).map((id) => ({
      reason: `Two files of the manifest have the id “${id}”.`,
      file: packagePath,
    })),
    ...repeated(spine).map(say('It is twice in the reading order.')),
    ...documents
      .map(({ path }) => path)
      .filter((path) => !spine.includes(path))
      .map(say('It is not in the reading order.')),
    ...(nav.length === 1 ? [] : [{ reason: 'There is not one navigation document.', file: packagePath }]),
    ...(ncx.length === 1 ? [] : [{ reason: 'There is not one NCX.', file: packagePath }]),
  ]
}
