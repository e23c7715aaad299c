import { spawnSync } from 'node:child_process'

/** Whether a command is installed: it exits with 0 for these arguments. */
export const isInstalled = (command: string, args: readonly string[] = ['--version']): boolean =>
  spawnSync(command, args).status === 0

/** Why a test is skipped that needs Python. */
export const noPython = 'python3 is not installed: tools/check_draw.py is not tested'

/**
 * Whether there is a python3, without which tests are skipped with `noPython` as their reason. Throws in CI, where no
 * check may be left out.
 */
export const findPython = (): boolean => {
  if (isInstalled('python3')) return true
  if (process.env['CI'])
    throw new Error('python3 is not installed, and in CI the tests that need it must run')
  return false
}
