import { spawnSync } from 'node:child_process'

/** Whether a command is installed, that is, exits with 0 for these arguments. */
export const isInstalled = (command: string, args: readonly string[] = ['--version']): boolean =>
  spawnSync(command, args).status === 0

/** The reason shown for tests that are skipped because they need Python. */
export const noPython = 'python3 is not installed: tools/check_draw.py is not tested'

/**
 * Whether python3 is installed; tests that need it are otherwise skipped, with `noPython` as the reason. Throws in CI,
 * where no check may be skipped.
 */
export const findPython = (): boolean => {
  if (isInstalled('python3')) return true
  if (process.env['CI'])
    throw new Error('python3 is not installed, and in CI the tests that need it must run')
  return false
}
