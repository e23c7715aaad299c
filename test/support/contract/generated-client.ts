import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const root = join(import.meta.dirname, '../../..')

/** What software that uses the other generator's client would say; nothing of it is told to the generator. */
const use = `import { Api, type ProblemDocument } from './api.ts'

export type Credentials = { baseUrl: string; machine: string; dealer: string }
export const dealerId = 'gredos'

const clientOf = (baseUrl: string, token: string) =>
  new Api({ baseUrl, baseApiParams: { headers: { Authorization: 'Bearer ' + token } } })

export const takeAndList = async ({ baseUrl, machine, dealer }: Credentials, callId: string) => {
  const taken = await clientOf(baseUrl, machine).v1.putCall(dealerId, callId, {
    kind: 'after-service',
    outcome: 'completed',
    startedAt: '2026-11-20T09:58:12Z',
    endedAt: '2026-11-20T10:02:40Z',
    operator: 'op-17',
    questionnaire: 'lince-taller@1',
    customer: { ref: 'C-' + callId },
    visit: { ref: 'V-' + callId },
    answers: [{ question: 'overall', mark: 3 }],
  })
  const main: string | null = taken.data.classification.main
  const listed = await clientOf(baseUrl, dealer).v1.listProblems(dealerId, { status: 'open', limit: 100 })
  const found: string[] = listed.data.items.map((item) => item.callId)
  return { status: taken.status, main, found }
}

export const codeOfMissing = async ({ baseUrl, dealer }: Credentials): Promise<ProblemDocument['code']> =>
  clientOf(baseUrl, dealer)
    .v1.getProblem(dealerId, 'no-such-call')
    .then(
      () => { throw new Error('It is there') },
      (answer) => answer.error.code,
    )
`

/** A client of `docs/openapi.json` made by swagger-typescript-api in this folder, with a file that uses it. */
export const generateClient = (folder: string): readonly [string, string] => {
  const entry = createRequire(import.meta.url).resolve('swagger-typescript-api/package.json')
  const args = ['generate', '-p', join(root, 'docs/openapi.json'), '-o', folder, '-n', 'api.ts']
  execFileSync(process.execPath, [join(dirname(entry), 'dist/cli.mjs'), ...args], { stdio: 'pipe' })
  const [api, user] = [join(folder, 'api.ts'), join(folder, 'use.ts')]
  // The generator hides what it writes from the compiler; we want to know.
  writeFileSync(api, readFileSync(api, 'utf8').replace('// @ts-nocheck\n', ''))
  writeFileSync(user, use)
  return [api, user]
}

/** Compiles these files beside themselves, as strictly as can be; answers what the compiler has against them. */
export const compile = (files: readonly string[]): string[] => {
  const program = ts.createProgram([...files], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
  })
  const { diagnostics } = program.emit()
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ messageText, file, start = 0 }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

/** The address of a compiled file, to import. */
export const compiledUrl = (file: string) => pathToFileURL(file.replace(/\.ts$/, '.js')).href
