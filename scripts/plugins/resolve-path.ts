/** `resolvePath('part/01.md', '../a.svg')` is `a.svg`; a path that leaves the manuscript keeps its `..`. */
export function resolvePath(from: string, path: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(path)) return path
  const steps = from.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '.' || step === '') continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}
