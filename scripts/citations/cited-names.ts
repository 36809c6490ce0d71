import type { Engine } from 'citeproc'

/**
 * Only the names that citations print are told apart (CSL 1.0.2, “givenname-disambiguation-rule”: “all rendered ambiguous
 * names, in both ambiguous and unambiguous cites”). citeproc counts those of sort keys and of bibliographies as well, so
 * that the addressee of a letter would give an author of the same surname a first name.
 */
export function countOnlyCitedNames(engine: Engine): void {
  const { namereg } = engine.registry
  const { addname } = namereg
  namereg.addname = (id, name, index) => {
    if (engine.tmp.area === 'citation') addname.call(namereg, id, name, index)
  }
}
