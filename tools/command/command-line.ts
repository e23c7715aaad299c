import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

const usageFolder = join(import.meta.dirname, '..', 'usage')

/**
 * What `--help` prints for a command: `<command>.txt` in a folder of `tools/usage`, a file so that `run.mjs` can print it
 * before anything is installed. Throws for a command without one.
 */
export const usageOf = (command: string): string => {
  const file = ['running', 'checking', 'building']
    .map((folder) => join(usageFolder, folder, `${command}.txt`))
    .find((path) => existsSync(path))
  if (file === undefined) throw new Error(`tools/usage has no ${command}.txt`)
  return readFileSync(file, 'utf8')
}

/** An invalid command line; the message is for the person who typed it. */
class UsageError extends Error {
  override name = 'UsageError'
}

/** A command's options in addition to `--help`, and its number of positional arguments (default none). */
type CommandLine<O extends ParseArgsOptionsConfig> = { options: O; maxArguments?: number }

const help = { help: { type: 'boolean', short: 'h' } } as const

const parse = <O extends ParseArgsOptionsConfig>(options: O, args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: true })

/** Node's message without its advice on arguments that begin with a dash. */
const firstSentence = (fault: unknown) =>
  fault instanceof Error ? (fault.message.split(/\. |\n/)[0] ?? '') : String(fault)

/** Whether `--help` or `-h` is among the arguments: it counts whatever else is. */
export const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  return own.includes('--help') || own.includes('-h')
}

/** Parses arguments. Throws `UsageError` for what the command does not know. */
export const parseCommandLine = <O extends ParseArgsOptionsConfig>(
  { options, maxArguments = 0 }: CommandLine<O>,
  args: readonly string[],
): ReturnType<typeof parse<O>> => {
  const parsed = (() => {
    try {
      return parse({ ...options, ...help }, args)
    } catch (fault) {
      throw new UsageError(firstSentence(fault))
    }
  })()
  const surplus = parsed.positionals[maxArguments]
  if (surplus !== undefined) throw new UsageError(`Unexpected argument '${surplus}'`)
  return parsed
}

const exitCodes = { help: 0, usage: 2 } as const

/**
 * The options and arguments of this process, which runs `command` (as `usageOf` names it). With `--help` prints the usage
 * and ends it; for arguments that the command does not know says which, prints the usage, and ends it with 2.
 */
export const readCommandLine = <O extends ParseArgsOptionsConfig>(
  { command, ...line }: CommandLine<O> & { command: string },
  args: readonly string[] = process.argv.slice(2),
): ReturnType<typeof parse<O>> => {
  if (asksForHelp(args)) {
    process.stdout.write(usageOf(command))
    process.exit(exitCodes.help)
  }
  try {
    return parseCommandLine(line, args)
  } catch (fault) {
    return failUsage(command, firstSentence(fault))
  }
}

/** Says what is wrong with the arguments, prints the usage, and ends the process with 2. */
export const failUsage = (command: string, message: string): never => {
  process.stderr.write(`${message}\n\n${usageOf(command)}`)
  process.exit(exitCodes.usage)
}
