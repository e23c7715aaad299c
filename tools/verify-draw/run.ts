import { checkRecord, checkSealed } from '../../functions/draws/record/checking/check-record.ts'
import { readArguments, textsFor } from './arguments.ts'
import { fetchRecord } from './fetch-record.ts'
import { NotRun } from './not-run.ts'
import { parseJson } from './parse-json.ts'
import { type Report, reportOn } from './report.ts'
import { isUrl, readCommitment, readText } from './sources.ts'
import type { Texts } from './texts.ts'

const verify = async (
  args: readonly string[],
  say: Texts,
  print: (line: string) => void,
): Promise<Report> => {
  const { record, sealed, signature, commitment, previous, token, ...flags } = readArguments(args, say)
  const common = {
    words: say.checks,
    allowTestChain: flags['test-chain'],
    ...(previous !== undefined && { previous: parseJson(readText(previous, say)) }),
    ...(commitment !== undefined && { published: await readCommitment(commitment, say) }),
  }
  if (record === undefined) return reportOn(checkSealed(readText(sealed, say), signature, common), say)
  const wanted = { token, previous: previous === undefined, published: commitment === undefined }
  const {
    notes,
    record: value,
    ...fetched
  } = isUrl(record)
    ? await fetchRecord(record, wanted, say)
    : { record: parseJson(readText(record, say)), notes: [] }
  notes.forEach(print)
  const options = { ...fetched, ...common, ...(sealed !== undefined && { sealed: readText(sealed, say) }) }
  return reportOn(checkRecord(value, options), say)
}

/** What the command is given: its arguments, the environment, and where its lines go. */
type Run = {
  args: readonly string[]
  env: NodeJS.ProcessEnv
  print: (line: string) => void
  printError: (line: string) => void
}

/** Runs `verify-draw` and returns its exit code. */
export const runVerifyDraw = async ({ args, env, print, printError }: Run): Promise<number> => {
  try {
    const say = textsFor(args, env)
    if (args.includes('--help') || args.includes('-h')) {
      print(say.usage)
      return 0
    }
    const { lines, exitCode } = await verify(args, say, print)
    lines.forEach(print)
    return exitCode
  } catch (error) {
    if (!(error instanceof NotRun)) throw error
    printError(error.message)
    return 2
  }
}
