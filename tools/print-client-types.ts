/** `npm run client:types`: prints the client's types into `client/types.ts`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import { printFile } from './print/print-file.ts'

const root = join(import.meta.dirname, '..')
const path = 'client/types.ts'

const generate = async (): Promise<string> => {
  const document = readFileSync(join(root, 'docs/openapi.json'), 'utf8')
  // What has a default may be left out of a request; responses always state it.
  const nodes = await openapiTypescript(document, {
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  })
  const head = '// Made from docs/openapi.json by tools/print-client-types.ts: change nothing here.\n\n'
  const options = await resolveConfig(join(root, path))
  return format(`${head}${astToString(nodes)}`, { ...options, filepath: path })
}

process.exitCode = await printFile({ path, script: 'client:types', from: 'docs/openapi.json', generate })
