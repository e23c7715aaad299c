/** `npm run check`: every check in order, up to the first that fails. */
import { spawnSync } from 'node:child_process'
import { readCommandLine } from './command/command-line.ts'

readCommandLine({ command: 'check', options: {} })

const steps: readonly (readonly [string, ...string[]])[] = [
  ['types'],
  ['lint'],
  ['format'],
  ['arrows'],
  ['openapi', '--check'],
  ['openapi:lint'],
  ['client:types', '--check'],
  ['events', '--check'],
  ['holidays', '--check'],
  ['nag'],
  ['synth'],
  ['test'],
]
for (const [script, ...args] of steps) {
  const command = ['run', script, ...(args.length > 0 ? ['--', ...args] : [])]
  const { status } = spawnSync('npm', command, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    process.stderr.write(`npm run check: npm ${command.join(' ')} failed\n`)
    process.exit(status ?? 1)
  }
}
