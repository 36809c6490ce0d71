import type { Command } from '../run-measured.ts'

export interface Job {
  /** As `prepareBook` filled it. */
  folder: string
  /** An empty folder of this run, for the PDF and whatever else it makes. */
  out: string
}

export interface Tool {
  /** As the table has it. */
  title: string
  /** `--only` takes it by this word. */
  group: string
  /** Its version; undefined when this machine does not have it. */
  find: () => string | undefined
  command: (job: Job) => Command
  /** Where the PDF is afterwards. */
  pdf: (job: Job) => string
  /** What the process says of its own time, instead of the time of the whole process. */
  secondsIn?: (stdout: string) => number
}
