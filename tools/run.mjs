/**
 * Runs a command of package.json: installs what is missing, then runs it with the Node that is installed here. Its
 * `--help` installs nothing. Plain JavaScript without packages, so that it runs on whatever Node version the machine has.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Each command's file, with the arguments that come before one's own. */
const commands = {
  start: ['local/main.ts'],
  build: ['console/build.ts'],
  test: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=shared',
    '--project=engines',
    '--project=isolated',
  ],
  'test-lives': ['node_modules/vitest/vitest.mjs', 'run', '--project=lives'],
  'test-official': ['tools/test-official.ts'],
  check: ['tools/check.ts'],
  types: ['tools/checking/check-code.ts', 'types'],
  lint: ['node_modules/eslint/bin/eslint.js', '.'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  'format-write': ['node_modules/prettier/bin/prettier.cjs', '--write', '.'],
  arrows: ['tools/checking/check-code.ts', 'arrows'],
  openapi: ['tools/print-openapi.ts'],
  'openapi-lint': ['tools/checking/check-code.ts', 'openapi-lint'],
  'client-types': ['tools/print-client-types.ts'],
  events: ['tools/print-events.ts'],
  holidays: ['tools/print-holidays.ts'],
  nag: ['bin/nag.ts'],
  synth: ['node_modules/aws-cdk/bin/cdk', 'synth', '--quiet', '--no-notices'],
  deploy: ['bin/deploy.ts'],
  bench: ['bench/main.ts'],
  token: ['tools/token.ts'],
  'add-staff': ['tools/staff/add-staff.ts'],
  'remove-staff': ['tools/staff/remove-staff.ts'],
  'local-env': ['tools/local-env.ts'],
  'verify-draw': ['tools/verify-draw.ts'],
  'verify-sample': ['tools/verify-sample/main.ts'],
  'verify-proofs': ['tools/verify-proofs/main.ts'],
  pictures: ['tools/browser/take-pictures.ts'],
  redrive: ['tools/redrive.ts'],
  'replay-erasures': ['tools/redrive/replay-erasures.ts'],
}

const [name, ...given] = process.argv.slice(2)
const [file, ...first] = commands[name] ?? []
if (file === undefined) {
  process.stderr.write(`There is no command ${name}; there are ${Object.keys(commands).join(', ')}\n`)
  process.exit(2)
}

const installedNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)
// `verify-draw` and what comes from packages explain themselves, once they are installed.
const explainsItself = name === 'verify-draw' && existsSync(installedNode)
const beforeDashes = given.slice(0, given.includes('--') ? given.indexOf('--') : given.length)
if (beforeDashes.some((arg) => arg === '--help' || arg === '-h') && !explainsItself) {
  const text = ['running', 'checking', 'building']
    .map((folder) => join(root, 'tools', 'usage', folder, `${name}.txt`))
    .find((path) => existsSync(path))
  process.stdout.write(readFileSync(text, 'utf8'))
  process.exit(0)
}

await import('./install-missing.mjs')

const entry = join(root, file)
const args = [...first, ...given]
if (realpathSync(process.execPath) === realpathSync(installedNode)) {
  process.argv = [process.execPath, entry, ...args]
  await import(pathToFileURL(entry).href)
} else {
  // The packages, and Node among them, have just been installed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
  const { status } = spawnSync(installedNode, [entry, ...args], { stdio: 'inherit' })
  process.exit(status ?? 1)
}
