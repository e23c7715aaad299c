import { usageOf } from '../command/command-line.ts'

/** What `--help` prints, by language. */
export const usage = { en: usageOf('verify-draw'), es: usageOf('verify-draw.es') }
