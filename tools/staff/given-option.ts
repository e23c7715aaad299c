import * as z from 'zod/mini'
import { failUsage } from '../command/command-line.ts'

/** The value of a required option. Ends the command with what is wrong with it. */
export const givenOption = <S extends z.ZodMiniType>(
  command: string,
  option: string,
  schema: S,
  value: unknown,
): z.output<S> => {
  if (value === undefined) return failUsage(command, `--${option} is missing`)
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return parsed.data
  return failUsage(command, `--${option}: ${parsed.error.issues[0]?.message ?? 'is not valid'}`)
}
