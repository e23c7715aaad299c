/**
 * Prints the client's types from `docs/openapi.json` into `client/types.ts`. With `--check` it writes nothing, and
 * fails when what is there is no longer what the document says.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'

const root = join(import.meta.dirname, '..')
const file = join(root, 'client/types.ts')

const made = async (): Promise<string> => {
  const document = readFileSync(join(root, 'docs/openapi.json'), 'utf8')
  // What has a default may be left out of a request; answers say themselves what they always have.
  const nodes = await openapiTypescript(document, {
    defaultNonNullable: false,
    silent: true,
  })
  const head = '// Made from docs/openapi.json by tools/print-client-types.ts: change nothing here.\n\n'
  return format(`${head}${astToString(nodes)}`, { ...(await resolveConfig(file)), filepath: file })
}

const printed = () => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

if (!process.argv.includes('--check')) {
  writeFileSync(file, await made())
  console.log('client/types.ts is written')
} else if (printed() !== (await made())) {
  console.error('client/types.ts is not what docs/openapi.json says: npm run client:types')
  process.exit(1)
}
