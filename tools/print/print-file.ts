import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommandLine } from '../command/command-line.ts'

const root = join(import.meta.dirname, '../..')

/** A file of the repository that is generated from other sources. */
type GeneratedFile = {
  /** Relative to the repository's root. */
  path: string
  /** The npm script that writes it. */
  script: string
  /** What it is generated from, as the messages name it. */
  from: string
  /** Returns the file's whole text. */
  generate: () => string | Promise<string>
}

const options = { check: { type: 'boolean', default: false } } as const

/**
 * The command line of a generated file: writes it; with `--check` compares it with what would be written; with
 * `--help` only explains itself. Returns the exit code: 0, or 1 when the file is out of date. An unknown argument ends
 * the process.
 */
export const printFile = async (
  file: GeneratedFile,
  args: readonly string[] = process.argv.slice(2),
): Promise<0 | 1> => {
  const { values: flags } = readCommandLine({ command: file.script.replace(':', '-'), options }, args)
  const target = join(root, file.path)
  const text = await file.generate()
  if (!flags.check) {
    writeFileSync(target, text)
    console.log(`${file.path} is written`)
    return 0
  }
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return 0
  console.error(`${file.path} does not match ${file.from}: npm run ${file.script}`)
  return 1
}
