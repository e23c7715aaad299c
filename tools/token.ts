/** Prints an access token of the running local run: `npm run token -- call-centre|staff|specialist|dealer:<id>`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'

const usage = 'npm run token -- call-centre|staff|specialist|dealer:<id> [--data DIR]'
const run = z.object({ admin: z.string() })
const answer = z.object({ access_token: z.optional(z.string()), message: z.optional(z.string()) })

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const readRun = (folder: string) => {
  try {
    return z.parse(run, JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')))
  } catch {
    return fail(`No local run in ${folder}: start one with npm start`)
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '.local' } },
})
const [who] = positionals
if (who === undefined || positionals.length > 1) fail(usage)
const { admin } = readRun(values.data)
const response = await fetch(`${admin}/token?as=${encodeURIComponent(who ?? '')}`).catch(() =>
  fail(`The local run in ${values.data} does not respond: start it with npm start`),
)
const { access_token: token, message } = z.parse(answer, await response.json())
if (token === undefined) fail(`${message ?? 'refused'}\n${usage}`)
process.stdout.write(`${token}\n`)
