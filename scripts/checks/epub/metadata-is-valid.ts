import type { Element, Root } from 'xast'
import { relators } from '../../edition/relators.ts'
import { elementsOf, type OpenedEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'
import { isIsbn } from './is-isbn.ts'

/** What EPUBCheck takes as it is: relators, ISBNs, what the book is said to conform to, languages and the date. */
export function metadataIsValid({ trees, packagePath }: OpenedEpub): Problem[] {
  const tree = trees.get(packagePath)
  if (!tree) return []
  const found = [...roles(tree), ...identifiers(tree), ...conformance(tree), ...languages(tree), ...refinements(tree)]
  return found.map((reason) => ({ reason, file: packagePath }))
}

function roles(tree: Root): string[] {
  return metaOf(tree, 'role')
    .filter(({ attributes }) => attributes.scheme === 'marc:relators')
    .map(textOf)
    .filter((code) => !relators.has(code))
    .map((code) => `“${code}” is no MARC relator.`)
}

function identifiers(tree: Root): string[] {
  const texts = elementsOf(tree, 'dc:identifier').map(textOf)
  const isbns = texts.filter((text) => /^(urn:)?isbn:/i.test(text)).map((text) => text.replace(/^(urn:)?isbn:/i, ''))
  const uuids = texts.filter((text) => /^urn:uuid:/i.test(text)).map((text) => text.slice('urn:uuid:'.length))
  return [
    ...isbns.filter((isbn) => !isIsbn(isbn)).map((isbn) => `“${isbn}” is no ISBN.`),
    ...uuids
      .filter((uuid) => !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(uuid))
      .map((uuid) => `“${uuid}” is no UUID.`),
  ]
}

/** The forms of EPUB Accessibility 1.1, 4.2, and the addresses of 1.0. */
const standard =
  /^EPUB Accessibility 1\.1 - WCAG 2\.[0-2] Level A{1,3}$|^http:\/\/www\.idpf\.org\/epub\/a11y\/accessibility-20170105\.html#wcag-a{1,3}$/

function conformance(tree: Root): string[] {
  const links = elementsOf(tree, 'link').filter(({ attributes }) => attributes.rel === 'dcterms:conformsTo')
  const claims = [
    ...metaOf(tree, 'dcterms:conformsTo').map(textOf),
    ...links.map(({ attributes }) => attributes.href ?? ''),
  ]
  return claims.filter((claim) => !standard.test(claim)).map((claim) => `“${claim}” is no standard of accessibility.`)
}

function languages(tree: Root): string[] {
  const tags = elementsOf(tree, 'dc:language').map(textOf)
  return tags.filter((tag) => !isLanguage(tag)).map((tag) => `“${tag}” is no language.`)
}

function refinements(tree: Root): string[] {
  const ids = new Set(elementsOf(tree).flatMap(({ attributes }) => attributes.id ?? []))
  const aims = elementsOf(tree, 'meta').flatMap(({ attributes }) => attributes.refines ?? [])
  return aims
    .filter((aim) => !ids.has(aim.replace(/^#/, '')))
    .map((aim) => `Something refines “${aim}”, which is not there.`)
}

function metaOf(tree: Root, property: string): Element[] {
  return elementsOf(tree, 'meta').filter(({ attributes }) => attributes.property === property)
}

function textOf({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim()
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
