/**
 * Does one job of a tool that is a library, in this process. What a job does not need is not loaded, since loading is part of
 * its time.
 */
export async function setBook(tool: string, folder: string, target: string): Promise<void> {
  switch (tool) {
    case 'octavo-pdf':
      return (await import('./tools/set-octavo-pdf.ts')).setOctavoPdf(folder, target)
    case 'plain':
      return (await import('./tools/plain.ts')).setPlain(folder, target)
    case 'pagedjs':
      return (await import('./tools/pagedjs.ts')).setPagedjs(folder, target)
    case 'typst':
      return (await import('./tools/typst.ts')).setTypst(folder, target)
    default:
      throw new Error(`No tool is called ${tool}`)
  }
}
