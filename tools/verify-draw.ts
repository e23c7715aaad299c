/** `npm run verify-draw`: verifies a draw's record or an e-mailed list; `--help` says how. Offline, except for URLs. */
import { runVerifyDraw } from './verify-draw/run.ts'

process.exitCode = await runVerifyDraw({
  args: process.argv.slice(2),
  env: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  printError: (line) => void process.stderr.write(`${line}\n`),
})
