import type { Reporter, TestModule } from 'vitest/node'

/** Ends a test run with `N passed, N failed`, preceded by a line with the number of skipped tests, if there are any. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const count = (state: string) => states.filter((item) => item === state).length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length
    const failed = count('failed') + broken + unhandled.length
    const skipped = count('skipped') > 0 ? `${count('skipped')} skipped\n` : ''
    // Printed last, after the other reporters have closed.
    process.on('exit', () => process.stdout.write(`${skipped}${count('passed')} passed, ${failed} failed\n`))
  }
}
