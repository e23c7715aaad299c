import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lines of a local run's logs in which one of these texts is, each with its file. */
export const logLinesWith = (data: string, texts: readonly (string | RegExp)[]): string[] =>
  readdirSync(join(data, 'logs')).flatMap((file) =>
    readFileSync(join(data, 'logs', file), 'utf8')
      .split('\n')
      .filter((line) =>
        texts.some((text) => (typeof text === 'string' ? line.includes(text) : text.test(line))),
      )
      .map((line) => `${file}: ${line.slice(0, 300)}`),
  )
