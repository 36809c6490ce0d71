declare module '@daisy/ace-core' {
  /** How Ace gets at the content documents; the scripts put `daisy.ace.run(callback)` into the page. */
  export interface AxeRunner {
    /** Documents at a time. */
    concurrency: number
    launch(): Promise<void>
    close(): Promise<void>
    run(url: string, scripts: string[], scriptContents: string[]): Promise<unknown>
    setTimeout(milliseconds: number): void
  }

  export interface AceOptions {
    cwd: string
    /** Where its report goes. */
    outdir: string
    lang: string
    initLogger: boolean
    silent: boolean
    doNotReportMedia: boolean
  }

  export interface AceAssertion {
    assertions?: AceAssertion[]
    'earl:testSubject'?: { url: string }
    'earl:test'?: { 'earl:impact': string; 'dct:title': string }
    'earl:result': { 'earl:outcome': string; 'dct:description'?: string; html?: string }
  }

  const ace: (
    epub: string,
    options: AceOptions,
    runner: AxeRunner,
  ) => Promise<[job: string, report: { assertions: AceAssertion[] }]>
  export default ace
}
