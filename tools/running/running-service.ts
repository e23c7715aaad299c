import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { diskFault, refuseFile } from '../../local/run/disk-faults.ts'
import { runFile } from '../../local/run/run-file.ts'

/** Option `--data` of every command that uses a running service. */
export const dataOption = { data: { type: 'string', default: '.local' } } as const

const isMissing = (fault: unknown) => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'

/**
 * What the service with this data folder says of itself, as far as the schema asks. Throws an Error with a readable
 * message if none has run with it, or if it is no folder.
 */
export const readRun = <S extends z.core.$ZodType>(folder: string, schema: S): z.output<S> => {
  refuseFile(folder)
  const file = join(folder, runFile)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (fault) {
    if (!isMissing(fault))
      throw new Error(`${file} cannot be read: ${diskFault(fault) ?? String(fault)}`, { cause: fault })
    throw new Error(
      `No service has run with the data folder ${folder}: start one with npm start, or name its folder with --data`,
      { cause: fault },
    )
  }
  try {
    return z.parse(schema, JSON.parse(text))
  } catch (fault) {
    throw new Error(`${file} has unexpected contents: stop the service and start it again`, { cause: fault })
  }
}

const refusal = z.object({ message: z.string() })

/** Asks the admin endpoint of the service with this data folder. Throws an Error with a readable message. */
export const askAdmin = async (folder: string, path: string): Promise<unknown> => {
  const { admin } = readRun(folder, z.object({ admin: z.string() }))
  const response = await fetch(`${admin}/${path}`).catch((fault: unknown) => {
    throw new Error(
      `The service with the data folder ${folder} is not running: start it with npm start, or name another folder with --data`,
      { cause: fault },
    )
  })
  const answer: unknown = await response.json()
  if (response.ok) return answer
  const refused = z.safeParse(refusal, answer)
  throw new Error(refused.success ? refused.data.message : `The service answered ${response.status}`)
}
