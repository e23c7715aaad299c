/** `npm run openapi`: prints the contract into `docs/openapi.json`. */
import { openApiDocument } from '../functions/contract/document/openapi.ts'
import { printFile } from './print/print-file.ts'

process.exitCode = await printFile({
  path: 'docs/openapi.json',
  script: 'openapi',
  from: 'the operations',
  generate: () => `${JSON.stringify(openApiDocument(), null, 2)}\n`,
})
