/** `npm run types`, `arrows` and `openapi:lint`: checks by a tool that runs more than once, or is told more than its arguments. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from '../../lib/repository-root.ts'

const tsc = 'node_modules/typescript/bin/tsc'
const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'
const sources = ['bin', 'lib', 'functions', 'local', 'tools', 'client', 'console']

/** Each check's runs: a file, then its arguments. */
const checks: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  types: [
    [tsc, '--noEmit', '-p', '.'],
    [tsc, '--noEmit', '-p', 'console'],
  ],
  arrows: [
    [depcruise, '--config', '.dependency-cruiser.cjs', ...sources],
    [depcruise, '--config', '.dependency-cruiser.runtime.mjs', 'functions'],
  ],
  'openapi-lint': [['node_modules/@redocly/cli/bin/cli.js', 'lint', 'docs/openapi.json']],
}

const [check = '', ...given] = process.argv.slice(2)
const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
for (const [file, ...args] of checks[check] ?? []) {
  const { status } = spawnSync(process.execPath, [join(repositoryRoot, file), ...args, ...given], {
    cwd: repositoryRoot,
    env: { ...process.env, ...quiet },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
