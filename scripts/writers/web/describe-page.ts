import type { Artefact, Edition, Theme } from '../../edition/types.ts'
import { type DescribedCreators, describeCreators } from './describe-creators.ts'
import { describeFacts, type Fact } from './describe-facts.ts'
import { type DescribedFile, describeFile } from './describe-file.ts'
import { describePrinting } from './describe-printing.ts'
import { describeReference, type ModelReference } from './describe-reference.ts'
import { type PageLanguage, pageLanguage } from './page-language.ts'
import { type SmallCover, shrinkCover } from './shrink-cover.ts'

/** What `web/download.ejs` is given, as `page`. Its strings are plain text: the template escapes them. */
export interface DownloadPage extends PageLanguage, DescribedCreators {
  css: string
  cover: SmallCover | undefined
  title: string
  subtitle: string | undefined
  /** One string a paragraph. */
  description: string[]
  files: DescribedFile[]
  hasEpub: boolean
  printing: string[]
  reference: ModelReference | undefined
  /** Commands that check a download, word by word, so that a line can be broken between two words only. */
  commands: { system: string; command: string[] }[]
  facts: Fact[]
}

/** Puts together all that the download page says of an edition and its finished files. */
export function describePage(edition: Edition, artefacts: Artefact[]): DownloadPage {
  const { metadata, theme } = edition
  const language = pageLanguage(metadata.language)
  const files = listed(artefacts).map(({ artefact, size }) => describeFile(artefact, size, language))
  return {
    ...language,
    ...describeCreators(metadata.creators, language),
    css: styleSheet(theme),
    cover: shrinkCover(edition.cover),
    title: metadata.title,
    subtitle: metadata.subtitle,
    description: (metadata.description ?? '').split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== ''),
    files,
    hasEpub: files.some(({ kind }) => kind === 'epub'),
    printing: describePrinting(theme.page, files, language),
    reference: describeReference(metadata, files, language),
    commands: checkingCommands(files),
    facts: describeFacts(metadata, language),
  }
}

/** Files with their sizes in bytes. The web edition is one, which has the size of its folder: the page that opens it. */
function listed(artefacts: Artefact[]): { artefact: Artefact; size: number }[] {
  const web = artefacts.filter(({ name }) => name.startsWith('read/'))
  const whole = web.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return artefacts
    .filter((artefact) => !web.includes(artefact) || artefact.name === 'read/index.html')
    .map((artefact) => ({ artefact, size: web.includes(artefact) ? whole : artefact.bytes.length }))
}

// An end tag inside the sheet would end the style element; in a CSS string or comment `<\/` means the same.
function styleSheet({ css }: Theme): string {
  return `${css.tokens}\n${css.screen}\n${css.web}`.replaceAll('</', '<\\/')
}

function checkingCommands(files: DescribedFile[]): DownloadPage['commands'] {
  const example = files.find(({ saved }) => saved)
  return [
    { system: 'Linux', command: ['sha256sum', '-c', 'SHA256SUMS', '--ignore-missing'] },
    { system: 'macOS', command: ['shasum', '-a', '256', '-c', 'SHA256SUMS', '--ignore-missing'] },
    ...(example ? [{ system: 'Windows', command: ['certutil', '-hashfile', `"${example.name}"`, 'SHA256'] }] : []),
  ]
}
