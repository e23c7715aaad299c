import * as z from 'zod/mini'

/**
 * A function's settings: the schema both types its `environment` in CDK and parses what it reads at start.
 * Throws with the names (never the values) of what is missing or malformed.
 */
export const readSettings = <S extends z.core.$ZodType>(
  schema: S,
  env: Record<string, string | undefined> = process.env,
): z.output<S> => {
  const parsed = z.safeParse(schema, env)
  if (parsed.success) return parsed.data
  const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
  throw new Error(`Settings missing or malformed: ${names.join(', ')}`)
}
